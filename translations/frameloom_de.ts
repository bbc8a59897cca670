<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Catalog</name>
    <message>
        <source>1.5×</source>
        <translation>1,5×</translation>
    </message>
    <message>
        <source>2×</source>
        <translation>2×</translation>
    </message>
    <message>
        <source>4×</source>
        <translation>4×</translation>
    </message>
    <message>
        <source>A larger picture, true to the original or with new detail.</source>
        <translation>Ein größeres Bild, originalgetreu oder mit neuen Einzelheiten.</translation>
    </message>
    <message>
        <source>A picture on the web, instead of one of your results.</source>
        <translation>Ein Bild aus dem Web statt eines eigenen Ergebnisses.</translation>
    </message>
    <message>
        <source>Any value above 1, up to 2. Exactly 1 makes the picture square.</source>
        <translation>Ein Wert über 1 bis höchstens 2. Genau 1 macht das Bild quadratisch.</translation>
    </message>
    <message>
        <source>Apiframe&apos;s documentation gives no price for Midjourney video.</source>
        <translation>Die Dokumentation von Apiframe nennt keinen Preis für Midjourney-Videos.</translation>
    </message>
    <message>
        <source>Apiframe&apos;s documentation gives no price for the pro Midjourney operations.</source>
        <translation>Die Dokumentation von Apiframe nennt keinen Preis für die Pro-Funktionen von Midjourney.</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>Mischen</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Clip 1</source>
        <translation>Clip 1</translation>
    </message>
    <message>
        <source>Clip 2</source>
        <translation>Clip 2</translation>
    </message>
    <message>
        <source>Clip 3</source>
        <translation>Clip 3</translation>
    </message>
    <message>
        <source>Clip 4</source>
        <translation>Clip 4</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Kreativ</translation>
    </message>
    <message>
        <source>Custom zoom…</source>
        <translation>Eigener Zoom …</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Beschreiben</translation>
    </message>
    <message>
        <source>Describe the movement</source>
        <translation>Beschreibung der Bewegung</translation>
    </message>
    <message>
        <source>Describe the picture</source>
        <translation>Beschreibung des Bildes</translation>
    </message>
    <message>
        <source>Describe what happens next</source>
        <translation>Beschreibung, wie es weitergeht</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Draws more around a picture, or makes it square.</source>
        <translation>Erweitert ein Bild ringsum oder macht es quadratisch.</translation>
    </message>
    <message>
        <source>Extend video</source>
        <translation>Video verlängern</translation>
    </message>
    <message>
        <source>Extends a picture to one side.</source>
        <translation>Erweitert ein Bild nach einer Seite.</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Fast (schnell)</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Four new pictures from the same prompt, or from a changed one.</source>
        <translation>Vier neue Bilder aus demselben oder einem geänderten Prompt.</translation>
    </message>
    <message>
        <source>Four pictures from a prompt, by the pro service.</source>
        <translation>Vier Bilder aus einem Prompt, vom Pro-Dienst.</translation>
    </message>
    <message>
        <source>Four pictures from a prompt.</source>
        <translation>Vier Bilder aus einem Prompt.</translation>
    </message>
    <message>
        <source>Four variations of one picture, strong or subtle.</source>
        <translation>Vier Variationen eines Bildes, stark oder dezent.</translation>
    </message>
    <message>
        <source>Four variations of one picture.</source>
        <translation>Vier Variationen eines Bildes.</translation>
    </message>
    <message>
        <source>Give the aspect ratio as --ar at the end of the prompt.</source>
        <translation>Das Seitenverhältnis steht als --ar am Ende des Prompts.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>Imagine</source>
        <translation>Imagine</translation>
    </message>
    <message>
        <source>Imagine (pro)</source>
        <translation>Imagine (pro)</translation>
    </message>
    <message>
        <source>It must be reachable from the internet.</source>
        <translation>Es muss aus dem Internet erreichbar sein.</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Leave it empty to use the same prompt again.</source>
        <translation>Leer lassen, um denselben Prompt noch einmal zu verwenden.</translation>
    </message>
    <message>
        <source>Leave it unset to let the service choose.</source>
        <translation>Ohne Angabe wählt der Dienst.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Left out of the service&apos;s own list of parameters, though its examples send it.</source>
        <translation>Fehlt in der Parameterliste des Dienstes, obwohl seine Beispiele es senden.</translation>
    </message>
    <message>
        <source>Left over from the older service; the current documentation no longer lists it. Sent only when set.</source>
        <translation>Stammt vom älteren Dienst; die aktuelle Dokumentation führt es nicht mehr auf. Wird nur gesendet, wenn gesetzt.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Make square</source>
        <translation>Quadratisch machen</translation>
    </message>
    <message>
        <source>Makes a clip longer.</source>
        <translation>Verlängert einen Clip.</translation>
    </message>
    <message>
        <source>Midjourney</source>
        <translation>Midjourney</translation>
    </message>
    <message>
        <source>Midjourney&apos;s own parameters, such as --v, --style, --no or --sref, may stand at the end.</source>
        <translation>Am Ende dürfen eigene Parameter von Midjourney stehen, etwa --v, --style, --no oder --sref.</translation>
    </message>
    <message>
        <source>Mixes two to five pictures.</source>
        <translation>Mischt zwei bis fünf Bilder.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Not confirmed by the documentation; --ar in the prompt is safer. Sent only when set.</source>
        <translation>Von der Dokumentation nicht bestätigt; sicherer ist --ar im Prompt. Wird nur gesendet, wenn gesetzt.</translation>
    </message>
    <message>
        <source>One of four pictures by itself, ready for the next steps.</source>
        <translation>Eines der vier Bilder für sich, bereit für die nächsten Schritte.</translation>
    </message>
    <message>
        <source>Only for a set of four. Set for you when you choose a picture above.</source>
        <translation>Nur bei einem Viererset. Wird gesetzt, sobald oben ein Bild gewählt ist.</translation>
    </message>
    <message>
        <source>Paints a part of a picture again.</source>
        <translation>Malt einen Teil eines Bildes neu.</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Pan</translation>
    </message>
    <message>
        <source>Pan (pro)</source>
        <translation>Pan (pro)</translation>
    </message>
    <message>
        <source>Pan down</source>
        <translation>Pan nach unten</translation>
    </message>
    <message>
        <source>Pan left</source>
        <translation>Pan nach links</translation>
    </message>
    <message>
        <source>Pan right</source>
        <translation>Pan nach rechts</translation>
    </message>
    <message>
        <source>Pan up</source>
        <translation>Pan nach oben</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture 1</source>
        <translation>Bild 1</translation>
    </message>
    <message>
        <source>Picture 2</source>
        <translation>Bild 2</translation>
    </message>
    <message>
        <source>Picture 3</source>
        <translation>Bild 3</translation>
    </message>
    <message>
        <source>Picture 4</source>
        <translation>Bild 4</translation>
    </message>
    <message>
        <source>Picture address</source>
        <translation>Bildadresse</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Prompts that would suit a picture.</source>
        <translation>Prompts, die zu einem Bild passen würden.</translation>
    </message>
    <message>
        <source>Puts the face of one picture into another.</source>
        <translation>Setzt das Gesicht aus einem Bild in ein anderes ein.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Reroll</source>
        <translation>Reroll</translation>
    </message>
    <message>
        <source>Reroll with another prompt…</source>
        <translation>Reroll mit anderem Prompt …</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Same prompt as before</source>
        <translation>Derselbe Prompt wie zuvor</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seed (pro)</source>
        <translation>Seed (pro)</translation>
    </message>
    <message>
        <source>Set for you when you choose a picture above.</source>
        <translation>Wird gesetzt, sobald oben ein Bild gewählt ist.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Short clips that start from a picture.</source>
        <translation>Kurze Clips, die mit einem Bild beginnen.</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>Shorter versions of a prompt.</source>
        <translation>Kürzere Fassungen eines Prompts.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed (older option)</source>
        <translation>Tempo (ältere Option)</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Subtle</source>
        <translation>Dezent</translation>
    </message>
    <message>
        <source>Subtle stays close to the picture; creative adds detail of its own.</source>
        <translation>„Dezent“ bleibt nah am Bild; „Kreativ“ fügt eigene Einzelheiten hinzu.</translation>
    </message>
    <message>
        <source>Swap faces</source>
        <translation>Gesichter tauschen</translation>
    </message>
    <message>
        <source>The finished clip to make longer.</source>
        <translation>Der fertige Clip, der länger werden soll.</translation>
    </message>
    <message>
        <source>The finished job whose seed you want.</source>
        <translation>Der fertige Auftrag, dessen Seed gesucht ist.</translation>
    </message>
    <message>
        <source>The finished picture to continue from.</source>
        <translation>Das fertige Bild, mit dem es weitergeht.</translation>
    </message>
    <message>
        <source>The finished picture to enlarge. Leave it empty to give an address instead.</source>
        <translation>Das fertige Bild, das größer werden soll. Leer lassen, um stattdessen eine Adresse anzugeben.</translation>
    </message>
    <message>
        <source>The finished set of four to run again.</source>
        <translation>Das fertige Viererset, das noch einmal laufen soll.</translation>
    </message>
    <message>
        <source>The picture that gives the face. It must show exactly one face.</source>
        <translation>Das Bild, von dem das Gesicht stammt. Es muss genau ein Gesicht zeigen.</translation>
    </message>
    <message>
        <source>The picture whose face is replaced. It must show exactly one face.</source>
        <translation>Das Bild, dessen Gesicht ersetzt wird. Es muss genau ein Gesicht zeigen.</translation>
    </message>
    <message>
        <source>The prompt to shorten</source>
        <translation>Der zu kürzende Prompt</translation>
    </message>
    <message>
        <source>The seed number of finished pictures.</source>
        <translation>Die Seed-Zahl fertiger Bilder.</translation>
    </message>
    <message>
        <source>Turbo</source>
        <translation>Turbo</translation>
    </message>
    <message>
        <source>Twice or four times the size, for pictures of up to 2048 × 2048.</source>
        <translation>Doppelte oder vierfache Größe, für Bilder bis 2048 × 2048.</translation>
    </message>
    <message>
        <source>Two to five pictures to mix.</source>
        <translation>Zwei bis fünf Bilder zum Mischen.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Upscale</source>
        <translation>Upscale</translation>
    </message>
    <message>
        <source>Upscale (pro)</source>
        <translation>Upscale (pro)</translation>
    </message>
    <message>
        <source>Upscale 2×</source>
        <translation>Upscale 2×</translation>
    </message>
    <message>
        <source>Upscale 2× or 4×</source>
        <translation>Upscale 2× oder 4×</translation>
    </message>
    <message>
        <source>Upscale 4×</source>
        <translation>Upscale 4×</translation>
    </message>
    <message>
        <source>Upscale creative</source>
        <translation>Upscale kreativ</translation>
    </message>
    <message>
        <source>Upscale subtle</source>
        <translation>Upscale dezent</translation>
    </message>
    <message>
        <source>Upscale subtle or creative</source>
        <translation>Upscale dezent oder kreativ</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Variationen</translation>
    </message>
    <message>
        <source>Variations (pro)</source>
        <translation>Variationen (pro)</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Variieren</translation>
    </message>
    <message>
        <source>Vary (pro)</source>
        <translation>Variieren (pro)</translation>
    </message>
    <message>
        <source>Vary region</source>
        <translation>Bereich variieren</translation>
    </message>
    <message>
        <source>Vary strong</source>
        <translation>Variieren stark</translation>
    </message>
    <message>
        <source>Vary subtle</source>
        <translation>Variieren dezent</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>What to draw in the new area.</source>
        <translation>Was in der neuen Fläche entstehen soll.</translation>
    </message>
    <message>
        <source>What to draw in the new area. Left out of the service&apos;s own list of parameters, though its examples send it.</source>
        <translation>Was in der neuen Fläche entstehen soll. Fehlt in der Parameterliste des Dienstes, obwohl seine Beispiele es senden.</translation>
    </message>
    <message>
        <source>What to draw in the region.</source>
        <translation>Was im Bereich entstehen soll.</translation>
    </message>
    <message>
        <source>Which clip</source>
        <translation>Welcher Clip</translation>
    </message>
    <message>
        <source>Which of four pictures to vary; for an upscaled picture, how far to move away from it.</source>
        <translation>Welches der vier Bilder variiert wird; bei einem Upscale, wie weit es sich vom Bild entfernen darf.</translation>
    </message>
    <message>
        <source>Which picture</source>
        <translation>Welches Bild</translation>
    </message>
    <message>
        <source>White is painted again, black stays.</source>
        <translation>Weiß wird neu gemalt, Schwarz bleibt.</translation>
    </message>
    <message>
        <source>Width to height. An --ar in the prompt wins.</source>
        <translation>Breite zu Höhe. Ein --ar im Prompt hat Vorrang.</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Zoom out (pro)</source>
        <translation>Zoom out (pro)</translation>
    </message>
    <message>
        <source>Zoom out 1.5×</source>
        <translation>Zoom out 1,5×</translation>
    </message>
    <message>
        <source>Zoom out 2×</source>
        <translation>Zoom out 2×</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The data folder %1 cannot be written.</source>
        <translation>Der Datenordner %1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Desktop studio for Apiframe.

The API key is asked for at the first start and kept in the system&apos;s keychain.
APIFRAME_API_KEY in the environment wins over it and is never stored.</source>
        <translation>Desktop-Studio für Apiframe.

Der API-Schlüssel wird beim ersten Start abgefragt und im Schlüsselbund des Systems aufbewahrt.
APIFRAME_API_KEY in der Umgebung hat Vorrang und wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Open the sandbox: no account, no network, play money.</source>
        <translation>Die Sandbox öffnen: kein Konto, kein Netz, Spielgeld.</translation>
    </message>
    <message>
        <source>Use the server at this address instead of Apiframe&apos;s.</source>
        <translation>Den Server unter dieser Adresse statt dem von Apiframe verwenden.</translation>
    </message>
    <message>
        <source>Which API the server speaks: classic or unified.</source>
        <translation>Welche API der Server spricht: classic oder unified.</translation>
    </message>
    <message>
        <source>Keep the database, the settings and the library here.</source>
        <translation>Datenbank, Einstellungen und Bibliothek hier ablegen.</translation>
    </message>
    <message>
        <source>Open this profile; a new name makes a new one.</source>
        <translation>Dieses Profil öffnen; ein neuer Name legt ein neues an.</translation>
    </message>
    <message>
        <source>Drive the window through the sandbox and save pictures of each step here.</source>
        <translation>Das Fenster durch die Sandbox führen und von jedem Schritt hier Bilder speichern.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>This version speaks the classic API only; the unified one comes later.</source>
        <translation>Diese Version spricht nur die Classic-API; die Unified-API kommt später.</translation>
    </message>
    <message>
        <source>--api takes classic or unified, not “%1”.</source>
        <translation>--api erwartet classic oder unified, nicht „%1“.</translation>
    </message>
    <message>
        <source>--sandbox and --api-url exclude each other.</source>
        <translation>--sandbox und --api-url schließen einander aus.</translation>
    </message>
    <message>
        <source>--api-url takes an https address, or http on this computer: “%1” is neither.</source>
        <translation>--api-url erwartet eine https-Adresse oder http auf diesem Computer: „%1“ ist keins von beiden.</translation>
    </message>
    <message>
        <source>Frameloom keeps its jobs there before anything is sent. Make the folder writable, or start it with --data-dir and another one.</source>
        <translation>Frameloom legt dort seine Aufträge ab, bevor etwas gesendet wird. Bitte den Ordner beschreibbar machen oder mit --data-dir einen anderen angeben.</translation>
    </message>
</context>
<context>
    <name>Sandbox</name>
    <message>
        <source>The prompt is refused at once; nothing is charged.</source>
        <translation>Der Prompt wird sofort abgelehnt; es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>The job is accepted and charged, then fails with a message.</source>
        <translation>Der Auftrag wird angenommen und berechnet und schlägt dann mit einer Meldung fehl.</translation>
    </message>
    <message>
        <source>The server answers with an internal error; nothing is charged.</source>
        <translation>Der Server antwortet mit einem internen Fehler; es wird nichts berechnet.</translation>
    </message>
    <message>
        <source>Too many requests: refused twice, with a pause to wait, then accepted.</source>
        <translation>Zu viele Anfragen: zweimal mit einer Wartezeit abgelehnt, dann angenommen.</translation>
    </message>
    <message>
        <source>The server says that the credits are used up.</source>
        <translation>Der Server meldet, dass die Credits aufgebraucht sind.</translation>
    </message>
    <message>
        <source>The job takes a minute.</source>
        <translation>Der Auftrag dauert eine Minute.</translation>
    </message>
    <message>
        <source>The job is charged, but the connection closes before the answer.</source>
        <translation>Der Auftrag wird berechnet, aber die Verbindung endet vor der Antwort.</translation>
    </message>
    <message>
        <source>The job is charged, but the answer cannot be read.</source>
        <translation>Der Auftrag wird berechnet, aber die Antwort ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The job finishes, but its files are gone.</source>
        <translation>Der Auftrag wird fertig, aber seine Dateien sind weg.</translation>
    </message>
</context>
<context>
    <name>StageActions</name>
    <message>
        <source>The job this would continue is not there any more.</source>
        <translation>Der Auftrag, an den dies anschließt, ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This result cannot be continued that way.</source>
        <translation>Dieses Ergebnis lässt sich so nicht fortsetzen.</translation>
    </message>
    <message>
        <source>Possible as soon as the job is finished.</source>
        <translation>Möglich, sobald der Auftrag fertig ist.</translation>
    </message>
    <message>
        <source>Not enough credits: %1 missing.</source>
        <translation>Zu wenig Credits: Es fehlen %1.</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <extracomment>%1 is an action (&quot;Reroll&quot;), %2 a prompt; title of the new job</extracomment>
        <translation>%1 von „%2“</translation>
    </message>
    <message>
        <source>%1 picture %2</source>
        <extracomment>%1 is an action (&quot;Upscale&quot;), %2 the number of a picture; accessible name</extracomment>
        <translation>%1, Bild %2</translation>
    </message>
    <message>
        <source>%1 %2 of “%3”</source>
        <extracomment>%1 is an action (&quot;Upscale&quot;), %2 the number of a picture, %3 a prompt; title of the new job</extracomment>
        <translation>%1 %2 von „%3“</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Video %1</source>
        <translation>Video %1</translation>
    </message>
    <message>
        <source>Sound %1</source>
        <translation>Ton %1</translation>
    </message>
    <message>
        <source>Saved. Double-click to play it with your usual program.</source>
        <translation>Gespeichert. Ein Doppelklick spielt es mit dem gewohnten Programm ab.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Kept on disk, but this machine cannot show it</source>
        <translation>Gespeichert, aber hier nicht darstellbar</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation>%1 × %2 Pixel, %3</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>The file could not be fetched. It is still on the server.</source>
        <translation>Die Datei ließ sich nicht holen. Sie liegt noch auf dem Server.</translation>
    </message>
    <message>
        <source>Fetch again</source>
        <translation>Erneut holen</translation>
    </message>
    <message>
        <source>The server has this file no more</source>
        <translation>Der Server hat diese Datei nicht mehr</translation>
    </message>
    <message>
        <source>Result files are kept there for a limited time.</source>
        <translation>Ergebnisse bleiben dort nur begrenzte Zeit.</translation>
    </message>
    <message>
        <source>This file was refused</source>
        <translation>Diese Datei wurde abgewiesen</translation>
    </message>
    <message>
        <source>It is not a safe picture file.</source>
        <translation>Es ist keine sichere Bilddatei.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1
The server says: “%2”</source>
        <translation>%1
Der Server sagt: „%2“</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <comment>with decimals</comment>
        <translation>%1 Credits</translation>
    </message>
    <message numerus="yes">
        <source>%Ln credits</source>
        <translation>
            <numerusform>%Ln Credit</numerusform>
            <numerusform>%Ln Credits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>a range of credits</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1+?</source>
        <comment>credits: at least</comment>
        <translation>%1+?</translation>
    </message>
    <message>
        <source>?</source>
        <comment>a price that is not known</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>at least %1, the rest is not known</source>
        <translation>mindestens %1, der Rest ist unbekannt</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>Write what you want to see.</source>
        <translation>Hier steht, was zu sehen sein soll.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Diese Angabe fehlt.</translation>
    </message>
    <message>
        <source>Choose one of the offered values.</source>
        <translation>Bitte einen der angebotenen Werte wählen.</translation>
    </message>
    <message>
        <source>At least %1, please.</source>
        <translation>Bitte mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1, please.</source>
        <translation>Bitte höchstens %1.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters, please.</source>
        <translation>
            <numerusform>Bitte mindestens %Ln Zeichen.</numerusform>
            <numerusform>Bitte mindestens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln characters, please.</source>
        <translation>
            <numerusform>Bitte höchstens %Ln Zeichen.</numerusform>
            <numerusform>Bitte höchstens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two whole numbers with a colon between them, such as 3:2.</source>
        <translation>Zwei ganze Zahlen mit Doppelpunkt dazwischen, etwa 3:2.</translation>
    </message>
    <message>
        <source>This is not in the expected form.</source>
        <translation>Das hat nicht die erwartete Form.</translation>
    </message>
    <message>
        <source>This value is of the wrong kind.</source>
        <translation>Dieser Wert ist von der falschen Art.</translation>
    </message>
    <message>
        <source>Choose the result to go on from.</source>
        <translation>Bitte das Ergebnis auswählen, mit dem es weitergeht.</translation>
    </message>
    <message>
        <source>This result cannot be used here. Choose another one.</source>
        <translation>Dieses Ergebnis passt hier nicht. Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>This value is not accepted: %1</source>
        <translation>Dieser Wert wird nicht akzeptiert: %1</translation>
    </message>
    <message>
        <source>about to be sent</source>
        <translation>wird gleich gesendet</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>wartet auf den nächsten freien Platz</translation>
    </message>
    <message>
        <source>waits: enough jobs are running</source>
        <translation>wartet: genug Aufträge laufen</translation>
    </message>
    <message>
        <source>waits: budget reached</source>
        <translation>wartet: Budget erreicht</translation>
    </message>
    <message>
        <source>waits: offline</source>
        <translation>wartet: offline</translation>
    </message>
    <message>
        <source>waits: the API key was rejected</source>
        <translation>wartet: API-Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>waits: out of credits</source>
        <translation>wartet: keine Credits mehr</translation>
    </message>
    <message>
        <source>waits: the server asks for a pause</source>
        <translation>wartet: Server bittet um Pause</translation>
    </message>
    <message>
        <source>waits for the step before</source>
        <translation>wartet auf den vorigen Schritt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>uploading</source>
        <translation>lädt hoch</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>saving</source>
        <translation>wird gespeichert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>nicht verfolgt</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>progress of a running job</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>Die Verbindung ist abgerissen</translation>
    </message>
    <message>
        <source>The API key was rejected</source>
        <translation>Der API-Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
        <source>This key belongs to the other Apiframe API</source>
        <translation>Dieser Schlüssel gehört zur anderen Apiframe-API</translation>
    </message>
    <message>
        <source>Out of credits</source>
        <translation>Keine Credits mehr</translation>
    </message>
    <message>
        <source>The server refused this request</source>
        <translation>Der Server hat diese Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>Refused by the content rules</source>
        <translation>Von den Inhaltsregeln abgelehnt</translation>
    </message>
    <message>
        <source>The server does not know this task</source>
        <translation>Der Server kennt diesen Task nicht</translation>
    </message>
    <message>
        <source>The server asks for a pause</source>
        <translation>Der Server bittet um eine Pause</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>Der Server hat ein Problem</translation>
    </message>
    <message>
        <source>The answer could not be read</source>
        <translation>Die Antwort war nicht lesbar</translation>
    </message>
    <message>
        <source>The answer is too large</source>
        <translation>Die Antwort ist zu groß</translation>
    </message>
    <message>
        <source>The server sends us elsewhere</source>
        <translation>Der Server verweist an eine andere Stelle</translation>
    </message>
    <message>
        <source>The job failed</source>
        <translation>Der Auftrag ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The result’s address is not safe to fetch</source>
        <translation>Die Adresse des Ergebnisses ist nicht sicher</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The library folder cannot be written</source>
        <translation>Der Bibliotheksordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>The file is damaged or not a media file</source>
        <translation>Die Datei ist beschädigt oder keine Mediendatei</translation>
    </message>
    <message>
        <source>It is not known whether this was sent</source>
        <translation>Ob dies gesendet wurde, ist ungeklärt</translation>
    </message>
    <message>
        <source>The step before did not work</source>
        <translation>Der vorige Schritt hat nicht geklappt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was charged. It goes on by itself when the network is back.</source>
        <translation>Es wurde nichts gesendet und nichts berechnet. Es geht von selbst weiter, sobald das Netz wieder da ist.</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was charged.</source>
        <translation>Es wurde nichts gesendet und nichts berechnet.</translation>
    </message>
    <message>
        <source>The request may have arrived, so it may have been charged. It is not sent again by itself. Compare your balance, then decide.</source>
        <translation>Die Anfrage ist vielleicht angekommen und wurde dann berechnet. Sie wird nicht von selbst erneut gesendet. Bitte das Guthaben vergleichen und dann entscheiden.</translation>
    </message>
    <message>
        <source>Keys that begin with “afk_” are for Apiframe’s newer API; this account uses the classic one. Enter a classic key.</source>
        <translation>Schlüssel, die mit „afk_“ beginnen, gehören zur neueren API von Apiframe; dieses Konto nutzt die klassische. Bitte einen klassischen Schlüssel eingeben.</translation>
    </message>
    <message>
        <source>Nothing was charged. Buy credits or wait; the job goes on when the balance has risen.</source>
        <translation>Es wurde nichts berechnet. Bitte Credits kaufen oder warten; der Auftrag geht weiter, sobald das Guthaben gestiegen ist.</translation>
    </message>
    <message>
        <source>Change the form and try again. Nothing was started.</source>
        <translation>Bitte das Formular ändern und erneut versuchen. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Word the prompt differently and try again.</source>
        <translation>Bitte den Prompt anders formulieren und erneut versuchen.</translation>
    </message>
    <message>
        <source>It may be too old, or belong to another account.</source>
        <translation>Vielleicht ist er zu alt oder gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>Nothing was charged. It goes on by itself after the pause.</source>
        <translation>Es wurde nichts berechnet. Nach der Pause geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>The request arrived, so it may have been charged. It is not sent again by itself. Compare your balance, then decide.</source>
        <translation>Die Anfrage ist angekommen und wurde vielleicht berechnet. Sie wird nicht von selbst erneut gesendet. Bitte das Guthaben vergleichen und dann entscheiden.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>The request arrived, so it may have been charged. If you find its task id at Apiframe, enter it here.</source>
        <translation>Die Anfrage ist angekommen und wurde vielleicht berechnet. Findet sich die Task-ID bei Apiframe, kann sie hier eingetragen werden.</translation>
    </message>
    <message>
        <source>It was cut off for safety.</source>
        <translation>Sie wurde zur Sicherheit abgeschnitten.</translation>
    </message>
    <message>
        <source>The key was not sent there. Check the server’s address.</source>
        <translation>Der Schlüssel wurde nicht dorthin gesendet. Bitte die Adresse des Servers prüfen.</translation>
    </message>
    <message>
        <source>The server gave no reason. Whether failed jobs are refunded is not documented; the balance tells.</source>
        <translation>Der Server nannte keinen Grund. Ob fehlgeschlagene Aufträge erstattet werden, ist nicht dokumentiert; das Guthaben zeigt es.</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>Der Server sagt: „%1“</translation>
    </message>
    <message>
        <source>It points to a private or unknown place, so it was left alone.</source>
        <translation>Sie zeigt auf eine private oder unbekannte Stelle und wurde darum nicht aufgerufen.</translation>
    </message>
    <message>
        <source>Saving pauses and goes on when there is room. Nothing is lost: the results stay on the server meanwhile.</source>
        <translation>Das Speichern pausiert und geht weiter, sobald Platz ist. Nichts ist verloren: Die Ergebnisse bleiben so lange auf dem Server.</translation>
    </message>
    <message>
        <source>Saving pauses and goes on when the folder is back. You can choose another one in the settings.</source>
        <translation>Das Speichern pausiert und geht weiter, sobald der Ordner wieder da ist. In den Einstellungen lässt sich ein anderer wählen.</translation>
    </message>
    <message>
        <source>What arrived is not a whole picture. Fetch it again.</source>
        <translation>Was ankam, ist kein vollständiges Bild. Bitte erneut holen.</translation>
    </message>
    <message>
        <source>Nothing was sent for this step and nothing was charged for it.</source>
        <translation>Für diesen Schritt wurde nichts gesendet und nichts berechnet.</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title of a failure, sentences about it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Enter another key in the settings. Waiting jobs go on when a key works.</source>
        <translation>Bitte in den Einstellungen einen anderen Schlüssel eingeben. Wartende Aufträge gehen weiter, sobald ein Schlüssel funktioniert.</translation>
    </message>
    <message>
        <source>The library in %1 was written by a newer Frameloom (version %2, this one knows %3). It was not touched, and nothing can be sent. Update Frameloom, or start it with another data folder.</source>
        <translation>Die Bibliothek in %1 stammt von einem neueren Frameloom (Version %2, dieses hier kennt %3). Sie bleibt unverändert, und es kann nichts gesendet werden. Bitte Frameloom aktualisieren oder mit einem anderen Datenordner starten.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written, so nothing could be kept: nothing can be sent. %2</source>
        <translation>Der Datenordner %1 ist nicht beschreibbar, also ließe sich nichts behalten: Es kann nichts gesendet werden. %2</translation>
    </message>
    <message>
        <source>The library in %1 is damaged. It was not touched, and nothing can be sent; restore a backup. %2</source>
        <translation>Die Bibliothek in %1 ist beschädigt. Sie bleibt unverändert, und es kann nichts gesendet werden; bitte eine Sicherung zurückspielen. %2</translation>
    </message>
    <message>
        <source>The disk is full: the library in %1 could not be opened, and nothing can be sent. Free some room and start again.</source>
        <translation>Der Datenträger ist voll: Die Bibliothek in %1 ließ sich nicht öffnen, und es kann nichts gesendet werden. Bitte Platz schaffen und neu starten.</translation>
    </message>
</context>
<context>
    <name>frameloom::AccountList</name>
    <message>
        <source>Enter an API key…</source>
        <translation>API-Schlüssel eingeben …</translation>
    </message>
    <message>
        <source>Forget the key…</source>
        <translation>Schlüssel vergessen …</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Sandbox öffnen</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the account %1</source>
        <translation>Konto %1 öffnen</translation>
    </message>
    <message>
        <source>Remove this account…</source>
        <translation>Dieses Konto entfernen …</translation>
    </message>
    <message>
        <source>Remove the account %1</source>
        <translation>Konto %1 entfernen</translation>
    </message>
    <message>
        <source>Take the API key of this account out of the keychain? Its waiting jobs go on when you enter one again.</source>
        <translation>Den API-Schlüssel dieses Kontos aus dem Schlüsselbund nehmen? Wartende Aufträge gehen weiter, sobald wieder einer eingegeben ist.</translation>
    </message>
    <message>
        <source>Forget the key</source>
        <translation>Schlüssel vergessen</translation>
    </message>
    <message>
        <source>Remove “%1” and its key from Frameloom? The account at the server, its jobs and pictures stay; opened again, it finds them.</source>
        <translation>„%1“ und seinen Schlüssel aus Frameloom entfernen? Das Konto beim Server, die Aufträge und Bilder bleiben; erneut geöffnet, findet es sie wieder.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs are not followed meanwhile.</source>
        <translation>
            <numerusform>%Ln laufender Auftrag wird so lange nicht verfolgt.</numerusform>
            <numerusform>%Ln laufende Aufträge werden so lange nicht verfolgt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>frameloom::ActionButton</name>
    <message>
        <source>%1, %2</source>
        <extracomment>accessible name of a priced action: name, then price</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>frameloom::ActionRow</name>
    <message>
        <source>%1, %2</source>
        <extracomment>accessible name of a button: %1 &quot;Upscale picture 2&quot;, %2 &quot;2 credits&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Upscales the picture first; the price is for both steps.</source>
        <translation>Macht zuerst einen Upscale; der Preis gilt für beide Schritte.</translation>
    </message>
    <message>
        <source>Uses the upscale you have already.</source>
        <translation>Verwendet den schon vorhandenen Upscale.</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Taste: %1</translation>
    </message>
    <message>
        <source>More actions for picture %1</source>
        <translation>Weitere Aktionen für Bild %1</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>frameloom::AspectRatioField</name>
    <message>
        <source>W:H</source>
        <comment>width to height</comment>
        <translation>B:H</translation>
    </message>
    <message>
        <source>default</source>
        <comment>aspect ratio not set</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1, width to height</source>
        <translation>%1, Breite zu Höhe</translation>
    </message>
</context>
<context>
    <name>frameloom::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>frameloom::ChipRow</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>frameloom::ChoiceField</name>
    <message>
        <source>Not sent: the service decides.</source>
        <translation>Wird nicht gesendet: Der Dienst entscheidet.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
</context>
<context>
    <name>frameloom::CreditMeter</name>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>this form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Buy credits</source>
        <translation>Credits kaufen</translation>
    </message>
    <message>
        <source>Opens Apiframe’s page in the browser</source>
        <translation>Öffnet die Seite von Apiframe im Browser</translation>
    </message>
    <message>
        <source>?</source>
        <comment>unknown</comment>
        <translation>?</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>balance between</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>knapp</translation>
    </message>
    <message>
        <source>perhaps not enough</source>
        <translation>reicht evtl. nicht</translation>
    </message>
    <message>
        <source>not enough</source>
        <translation>reicht nicht</translation>
    </message>
    <message>
        <source>No account is open.</source>
        <translation>Kein Konto ist geöffnet.</translation>
    </message>
    <message>
        <source>This form: %1</source>
        <translation>Dieses Formular: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running jobs hold %1</source>
        <translation>
            <numerusform>%Ln laufender Auftrag bindet %1</numerusform>
            <numerusform>%Ln laufende Aufträge binden %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Balance: %1, asked %2</source>
        <translation>Guthaben: %1, abgefragt %2</translation>
    </message>
    <message>
        <source>The balance is not known. %1</source>
        <translation>Das Guthaben ist unbekannt. %1</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Es fehlen: %1.</translation>
    </message>
</context>
<context>
    <name>frameloom::FieldEditorWidget</name>
    <message>
        <source>Service default</source>
        <translation>Standard des Dienstes</translation>
    </message>
    <message>
        <source>Default (%1)</source>
        <translation>Standard (%1)</translation>
    </message>
</context>
<context>
    <name>frameloom::FileActions</name>
    <message>
        <source>File copied.</source>
        <translation>Datei kopiert.</translation>
    </message>
    <message>
        <source>Picture copied.</source>
        <translation>Bild kopiert.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>No program could be started for this file.</source>
        <translation>Für diese Datei ließ sich kein Programm starten.</translation>
    </message>
</context>
<context>
    <name>frameloom::FlagField</name>
    <message>
        <source>Service default</source>
        <translation>Standard des Dienstes</translation>
    </message>
    <message>
        <source>Not sent: the service decides.</source>
        <translation>Wird nicht gesendet: Der Dienst entscheidet.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
</context>
<context>
    <name>frameloom::FormPane</name>
    <message>
        <source>What to make</source>
        <translation>Was entstehen soll</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>generator and operation</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The form was filled in anew.</source>
        <translation>Das Formular wurde neu ausgefüllt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>frameloom::GenerateBar</name>
    <message>
        <source>Buy credits</source>
        <translation>Credits kaufen</translation>
    </message>
    <message>
        <source>Give API key</source>
        <translation>API-Schlüssel angeben</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Price according to: %1</source>
        <translation>Preis laut: %1</translation>
    </message>
    <message>
        <source>Generate · at least %1</source>
        <comment>credits</comment>
        <translation>Generieren · mindestens %1</translation>
    </message>
    <message>
        <source>Generate · %1</source>
        <comment>price</comment>
        <translation>Generieren · %1</translation>
    </message>
    <message>
        <source>An API key is needed to generate.</source>
        <translation>Zum Generieren ist ein API-Schlüssel nötig.</translation>
    </message>
    <message>
        <source>The service rejected the API key.</source>
        <translation>Der Dienst hat den API-Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>Needs %1, %2 left.</source>
        <comment>credits, credits</comment>
        <translation>Kostet %1, vorhanden: %2.</translation>
    </message>
    <message>
        <source>Asking for the balance…</source>
        <translation>Guthaben wird abgefragt …</translation>
    </message>
    <message>
        <source>Offline. It is sent when the connection is back.</source>
        <translation>Offline. Wird gesendet, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>No price is published for this. The service decides what it takes.</source>
        <translation>Hierfür ist kein Preis veröffentlicht. Der Dienst bestimmt, was es kostet.</translation>
    </message>
    <message>
        <source>The balance is not known.</source>
        <translation>Das Guthaben ist unbekannt.</translation>
    </message>
    <message>
        <source>This may be more than what is left.</source>
        <translation>Das ist vielleicht mehr, als noch übrig ist.</translation>
    </message>
    <message>
        <source>Leaves %1.</source>
        <comment>credits</comment>
        <translation>Danach übrig: %1.</translation>
    </message>
    <message>
        <source>The published prices differ.</source>
        <translation>Die veröffentlichten Preise weichen voneinander ab.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>operation and its price</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Two steps: %1</source>
        <translation>Zwei Schritte: %1</translation>
    </message>
    <message>
        <source>Choose the result to go on from.</source>
        <translation>Bitte das Ergebnis auswählen, mit dem es weitergeht.</translation>
    </message>
    <message>
        <source>The chosen result cannot be used here.</source>
        <translation>Das gewählte Ergebnis passt hier nicht.</translation>
    </message>
    <message>
        <source>The chosen result is not finished yet.</source>
        <translation>Das gewählte Ergebnis ist noch nicht fertig.</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <comment>operation and title of its parent</comment>
        <translation>%1 von „%2“</translation>
    </message>
</context>
<context>
    <name>frameloom::GeneratorRail</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Generators</source>
        <translation>Generatoren</translation>
    </message>
</context>
<context>
    <name>frameloom::HistoryPage</name>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>Search in prompts</source>
        <translation>In Prompts suchen</translation>
    </message>
    <message>
        <source>All generators</source>
        <translation>Alle Generatoren</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Running and waiting</source>
        <translation>Laufend und wartend</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation>Nicht verfolgt</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Von Tag</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>Bis Tag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag</numerusform>
            <numerusform>%Ln Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln jobs</source>
        <translation>
            <numerusform>mehr als %Ln Auftrag</numerusform>
            <numerusform>mehr als %Ln Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here matches. Try fewer words or another filter.</source>
        <translation>Nichts passt dazu. Weniger Wörter oder ein anderer Filter helfen vielleicht.</translation>
    </message>
    <message>
        <source>Everything you make will be found here again.</source>
        <translation>Alles, was entsteht, findet sich hier wieder.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag gelöscht</numerusform>
            <numerusform>%Ln Aufträge gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>frameloom::JobActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remix: fill the form again</source>
        <translation>Remix: Formular erneut ausfüllen</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Prompt kopieren</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Try again · %1</source>
        <translation>Erneut versuchen · %1</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Check my balance</source>
        <translation>Guthaben prüfen</translation>
    </message>
    <message>
        <source>Send again (may cost %1)</source>
        <translation>Erneut senden (kostet eventuell %1)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nicht weiter verfolgen</translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation>Wieder verfolgen</translation>
    </message>
    <message>
        <source>Fetch missing files again</source>
        <translation>Fehlende Dateien erneut holen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag löschen</numerusform>
            <numerusform>%Ln Aufträge löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>frameloom::JobsPane</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Filter jobs</source>
        <translation>Aufträge filtern</translation>
    </message>
    <message>
        <source>Running and waiting</source>
        <translation>Laufend und wartend</translation>
    </message>
    <message>
        <source>Failed and unconfirmed</source>
        <translation>Fehlgeschlagen und ungeklärt</translation>
    </message>
    <message>
        <source>Your jobs appear here as soon as you generate something.</source>
        <translation>Sobald etwas generiert wird, erscheinen hier die Aufträge.</translation>
    </message>
    <message>
        <source>Show all in History</source>
        <translation>Alle im Verlauf zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag gelöscht</numerusform>
            <numerusform>%Ln Aufträge gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>No job is in this state just now.</source>
        <translation>Gerade ist kein Auftrag in diesem Zustand.</translation>
    </message>
</context>
<context>
    <name>frameloom::Lightbox</name>
    <message>
        <source>Previous picture</source>
        <translation>Vorheriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>An Fenster anpassen</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Reveal in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Picture %1 of %2, %3</source>
        <translation>Bild %1 von %2, %3</translation>
    </message>
    <message>
        <source>This machine cannot show the file: %1</source>
        <translation>Die Datei lässt sich auf diesem Computer nicht anzeigen: %1</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>frameloom::LineageBar</name>
    <message>
        <source>from:</source>
        <translation>aus:</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dieser</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>step and number of its picture</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>frameloom::MainWindow</name>
    <message>
        <source>Frameloom</source>
        <translation>Frameloom</translation>
    </message>
    <message>
        <source>No keychain answers on this system. The API key is kept until Frameloom is closed.</source>
        <translation>Auf diesem System antwortet kein Schlüsselbund. Der API-Schlüssel gilt, bis Frameloom beendet wird.</translation>
    </message>
    <message>
        <source>The sandbox could not start: %1</source>
        <translation>Die Sandbox konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>Schlüssel eingeben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems in the catalogue folder. %1, at %2: %3</source>
        <translation>
            <numerusform>%Ln Problem im Katalogordner. %1, bei %2: %3</numerusform>
            <numerusform>%Ln Probleme im Katalogordner. %1, bei %2: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <comment>and why</comment>
        <translation>Es wurde nichts gesendet. %1</translation>
    </message>
    <message>
        <source>Open the sandbox or an account first</source>
        <translation>Zuerst die Sandbox oder ein Konto öffnen</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>%1 · %2 — Frameloom</source>
        <comment>page · account</comment>
        <translation>%1 · %2 – Frameloom</translation>
    </message>
    <message>
        <source>The account “%1” speaks an Apiframe API that this version of Frameloom does not. It was not opened.</source>
        <translation>Das Konto „%1“ spricht eine Apiframe-API, die diese Version von Frameloom nicht kennt. Es wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The account “%1” has no address that a key could safely be sent to (https, or this computer). It was not opened.</source>
        <translation>Das Konto „%1“ hat keine Adresse, an die ein Schlüssel sicher gesendet werden könnte (https oder dieser Computer). Es wurde nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>frameloom::NumberField</name>
    <message>
        <source>Choose a number</source>
        <translation>Zahl wählen</translation>
    </message>
</context>
<context>
    <name>frameloom::OperationForm</name>
    <message>
        <source>A web address is needed here, such as https://example.org/picture.png.</source>
        <translation>Hier wird eine Webadresse gebraucht, etwa https://example.org/bild.png.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Advanced settings</source>
        <translation>Erweiterte Einstellungen</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>zugeklappt</translation>
    </message>
</context>
<context>
    <name>frameloom::ParentChoiceDelegate</name>
    <message>
        <source>picture %1 · %2</source>
        <translation>Bild %1 · %2</translation>
    </message>
    <message>
        <source>%1 · upscaled first</source>
        <comment>what and when</comment>
        <translation>%1 · zuerst Upscale</translation>
    </message>
</context>
<context>
    <name>frameloom::ParentField</name>
    <message>
        <source>Choose a result, or paste a task id</source>
        <translation>Ergebnis wählen oder Task-ID einfügen</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>Ergebnis %1</translation>
    </message>
    <message>
        <source>No finished result fits yet</source>
        <translation>Noch kein fertiges Ergebnis passt</translation>
    </message>
    <message>
        <source>A task made elsewhere: whether it fits is only known to the service.</source>
        <translation>Ein anderswo erzeugter Task: Ob er passt, weiß nur der Dienst.</translation>
    </message>
    <message>
        <source>picture %1 · %2</source>
        <comment>number, time</comment>
        <translation>Bild %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title, detail</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>frameloom::PictureArea</name>
    <message>
        <source>Picture, %1</source>
        <translation>Bild, %1</translation>
    </message>
    <message>
        <source>Picture %1 of %2, %3</source>
        <translation>Bild %1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>frameloom::ProgressStrip</name>
    <message>
        <source>The server says: “%1”</source>
        <translation>Der Server sagt: „%1“</translation>
    </message>
    <message>
        <source>Waiting its turn. It is stored and is sent by itself.</source>
        <translation>Wartet, bis er an der Reihe ist. Er ist gespeichert und wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Waiting: enough jobs are running. It is sent when one of them ends.</source>
        <translation>Wartet: Es laufen genug Aufträge. Wird gesendet, sobald einer davon endet.</translation>
    </message>
    <message>
        <source>Waiting: your budget is used up.</source>
        <translation>Wartet: Das Budget ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Waiting for the network. Nothing was sent or charged yet.</source>
        <translation>Wartet auf das Netz. Noch wurde nichts gesendet oder berechnet.</translation>
    </message>
    <message>
        <source>Waiting: the server does not accept the API key. Nothing was charged.</source>
        <translation>Wartet: Der Server akzeptiert den API-Schlüssel nicht. Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Waiting: the credits are used up. It goes on when the balance has risen.</source>
        <translation>Wartet: Die Credits sind aufgebraucht. Es geht weiter, sobald das Guthaben gestiegen ist.</translation>
    </message>
    <message>
        <source>Waiting: the server asks for a pause. It goes on by itself.</source>
        <translation>Wartet: Der Server bittet um eine Pause. Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Waiting for the step before it.</source>
        <translation>Wartet auf den vorigen Schritt.</translation>
    </message>
    <message>
        <source>Uploading its pictures…</source>
        <translation>Bilder werden hochgeladen …</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Accepted by the server</source>
        <translation>Vom Server angenommen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Saving the pictures: %1 of %2</source>
        <translation>Bilder werden gespeichert: %1 von %2</translation>
    </message>
    <message>
        <source>Saving the picture…</source>
        <translation>Bild wird gespeichert …</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>server: %1</source>
        <extracomment>the server&apos;s own word for the state of a job</extracomment>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Buy credits</source>
        <translation>Credits kaufen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Stop following</source>
        <translation>Nicht weiter verfolgen</translation>
    </message>
    <message>
        <source>The server goes on and charges as it does; Frameloom does not ask for this job any more.</source>
        <translation>Der Server arbeitet weiter und berechnet wie üblich; Frameloom fragt nach diesem Auftrag nicht mehr.</translation>
    </message>
    <message>
        <source>This takes longer than usual (about %1). It is not lost: the server has not said that it failed, and it is still being asked.</source>
        <translation>Das dauert länger als üblich (etwa %1). Der Auftrag ist nicht verloren: Der Server hat keinen Fehler gemeldet und wird weiter gefragt.</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
</context>
<context>
    <name>frameloom::PromptField</name>
    <message>
        <source>Alt+Up and Alt+Down bring back earlier prompts.</source>
        <translation>Alt+↑ und Alt+↓ holen frühere Prompts zurück.</translation>
    </message>
</context>
<context>
    <name>frameloom::SettingsPage</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt geöffnet</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>Play money; nothing leaves this computer.</source>
        <translation>Spielgeld; nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>The key comes from APIFRAME_API_KEY and is not stored.</source>
        <translation>Der Schlüssel kommt aus APIFRAME_API_KEY und wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>The key is in the system’s keychain.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>No keychain answers on this system: the key is kept until Frameloom is closed.</source>
        <translation>Auf diesem System antwortet kein Schlüsselbund: Der Schlüssel gilt, bis Frameloom beendet wird.</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>Es gibt noch keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Results are saved in</source>
        <translation>Ergebnisse liegen in</translation>
    </message>
    <message>
        <source>New results go to the chosen folder. Files saved before stay where they are and are still found.</source>
        <translation>Neue Ergebnisse kommen in den gewählten Ordner. Früher gespeicherte Dateien bleiben, wo sie sind, und werden weiterhin gefunden.</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Ordner für Ergebnisse</translation>
    </message>
    <message>
        <source>Jobs and credits</source>
        <translation>Aufträge und Credits</translation>
    </message>
    <message>
        <source>Jobs sent at a &amp;time</source>
        <translation>&amp;Gleichzeitig gesendete Aufträge</translation>
    </message>
    <message>
        <source>&amp;Warn when the balance is below</source>
        <translation>&amp;Warnen, wenn weniger übrig ist als</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>JSON files in the folder %1 add or change generators. They are read at the start.</source>
        <translation>JSON-Dateien im Ordner %1 ergänzen oder ändern Generatoren. Sie werden beim Start gelesen.</translation>
    </message>
    <message>
        <source>Skipped: %1, at %2: %3</source>
        <translation>Übersprungen: %1, bei %2: %3</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>frameloom::StageEmpty</name>
    <message>
        <source>Your pictures will stand here</source>
        <translation>Hier erscheinen die Bilder</translation>
    </message>
    <message>
        <source>Write a prompt and press Ctrl+Enter. The price stands on the button before you click.</source>
        <translation>Einen Prompt schreiben und Strg+Eingabe drücken. Der Preis steht vor dem Klick auf der Schaltfläche.</translation>
    </message>
</context>
<context>
    <name>frameloom::StageHeader</name>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Fill the form with this prompt and these parameters</source>
        <translation>Formular mit diesem Prompt und diesen Parametern ausfüllen</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Prompt kopieren</translation>
    </message>
    <message>
        <source>Copy the prompt</source>
        <translation>Den Prompt kopieren</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the files in their folder</source>
        <translation>Die Dateien in ihrem Ordner zeigen</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::StagePane</name>
    <message>
        <source>Stage</source>
        <translation>Ergebnisbereich</translation>
    </message>
    <message>
        <source>The balance could not be asked for: %1</source>
        <translation>Das Guthaben ließ sich nicht abfragen: %1</translation>
    </message>
    <message>
        <source>Your balance is %1.</source>
        <translation>Das Guthaben beträgt %1.</translation>
    </message>
</context>
<context>
    <name>frameloom::StageView</name>
    <message>
        <source>Prompt copied.</source>
        <translation>Prompt kopiert.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>The answer will stand here.</source>
        <translation>Hier erscheint die Antwort.</translation>
    </message>
    <message>
        <source>The server finished this job without a result.</source>
        <translation>Der Server hat diesen Auftrag ohne Ergebnis beendet.</translation>
    </message>
    <message>
        <source>Details copied. They hold the prompt, but never your key.</source>
        <translation>Einzelheiten kopiert. Sie enthalten den Prompt, aber nie den Schlüssel.</translation>
    </message>
    <message>
        <source>Open in viewer	Space</source>
        <extracomment>menu entries of a picture; the part after 	 is the key</extracomment>
        <translation>Im Betrachter öffnen	Leertaste</translation>
    </message>
    <message>
        <source>Copy picture	Ctrl+C</source>
        <translation>Bild kopieren	Strg+C</translation>
    </message>
    <message>
        <source>Save as…	Ctrl+S</source>
        <translation>Speichern unter …	Strg+S</translation>
    </message>
    <message>
        <source>Reveal in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Mit anderem Programm öffnen</translation>
    </message>
    <message>
        <source>Selected job</source>
        <translation>Ausgewählter Auftrag</translation>
    </message>
</context>
<context>
    <name>frameloom::StatusCard</name>
    <message>
        <source>I have the task id…</source>
        <translation>Ich habe die Task-ID …</translation>
    </message>
    <message>
        <source>Task id, as Apiframe shows it</source>
        <translation>Task-ID, wie Apiframe sie zeigt</translation>
    </message>
    <message>
        <source>Task id</source>
        <translation>Task-ID</translation>
    </message>
    <message>
        <source>Follow this task</source>
        <translation>Diesen Task verfolgen</translation>
    </message>
    <message>
        <source>It is not known whether this was sent</source>
        <translation>Ob dies gesendet wurde, ist ungeklärt</translation>
    </message>
    <message>
        <source>It may be running and it may have been charged. To be safe it is not sent again by itself.
Compare your balance with what you expect, then decide.</source>
        <translation>Vielleicht läuft der Auftrag und wurde berechnet. Zur Sicherheit wird er nicht von selbst erneut gesendet.
Bitte das Guthaben mit dem erwarteten vergleichen und dann entscheiden.</translation>
    </message>
    <message>
        <source>The request left this computer, but no answer came back.</source>
        <translation>Die Anfrage hat diesen Computer verlassen, aber es kam keine Antwort.</translation>
    </message>
    <message>
        <source>It is not known whether this was started</source>
        <translation>Ob dies begonnen wurde, ist ungeklärt</translation>
    </message>
    <message>
        <source>The request arrived, but the answer does not tell what became of it.</source>
        <translation>Die Anfrage ist angekommen, aber die Antwort verrät nicht, was daraus wurde.</translation>
    </message>
    <message>
        <source>Frameloom ended before an answer came back.</source>
        <translation>Frameloom wurde beendet, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>Check my balance</source>
        <translation>Guthaben prüfen</translation>
    </message>
    <message>
        <source>Send again (may cost %1)</source>
        <translation>Erneut senden (kostet eventuell %1)</translation>
    </message>
    <message>
        <source>Send again (may cost credits)</source>
        <translation>Erneut senden (kostet eventuell Credits)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Not followed any more</source>
        <translation>Wird nicht mehr verfolgt</translation>
    </message>
    <message>
        <source>You dismissed this job.</source>
        <translation>Dieser Auftrag wurde verworfen.</translation>
    </message>
    <message>
        <source>The server may have finished it meanwhile; its pictures can still be fetched for a while.</source>
        <translation>Vielleicht ist der Server inzwischen fertig; die Bilder lassen sich noch eine Zeit lang holen.</translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation>Wieder verfolgen</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Cancelled by the server</source>
        <translation>Vom Server abgebrochen</translation>
    </message>
    <message>
        <source>Whether it was charged is not documented; your balance tells.</source>
        <translation>Ob er berechnet wurde, ist nicht dokumentiert; das Guthaben zeigt es.</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>Der Server sagt: „%1“</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>The job failed</source>
        <translation>Der Auftrag ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Retry · %1</source>
        <translation>Wiederholen · %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>What happened: %1.</source>
        <translation>Was geschah: %1.</translation>
    </message>
</context>
<context>
    <name>frameloom::StatusLine</name>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>A practice room: nothing leaves this computer and the credits are play money.</source>
        <translation>Ein Übungsraum: Nichts verlässt diesen Computer, und die Credits sind Spielgeld.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed</source>
        <translation>
            <numerusform>%Ln ungeklärt</numerusform>
            <numerusform>%Ln ungeklärt</numerusform>
        </translation>
    </message>
    <message>
        <source>next ready about %1</source>
        <translation>nächster fertig gegen %1</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Classic API</source>
        <translation>Classic-API</translation>
    </message>
    <message>
        <source>Unified API</source>
        <translation>Unified-API</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
</context>
<context>
    <name>frameloom::TextResults</name>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Use as prompt</source>
        <translation>Als Prompt verwenden</translation>
    </message>
    <message>
        <source>Use text %1 as prompt</source>
        <translation>Text %1 als Prompt verwenden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the seed</source>
        <translation>Seed kopieren</translation>
    </message>
    <message>
        <source>Copy text %1</source>
        <translation>Text %1 kopieren</translation>
    </message>
</context>
<context>
    <name>frameloom::TopBar</name>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>frameloom::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Step %1 (%2) did not get there.</source>
        <translation>Schritt %1 (%2) kam nicht ans Ziel.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no prompt to type into.</source>
        <translation>Es gibt kein Prompt-Feld zum Schreiben.</translation>
    </message>
    <message>
        <source>The menu has no entry %1.</source>
        <translation>Das Menü hat keinen Eintrag %1.</translation>
    </message>
</context>
<context>
    <name>frameloom::WelcomePage</name>
    <message>
        <source>Welcome to Frameloom</source>
        <translation>Willkommen bei Frameloom</translation>
    </message>
    <message>
        <source>The studio for Apiframe: make pictures, follow your jobs, find everything again, and know the price before every click.</source>
        <translation>Das Studio für Apiframe: Bilder machen, Aufträge verfolgen, alles wiederfinden und vor jedem Klick den Preis kennen.</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>No account yet?</source>
        <translation>Noch kein Konto?</translation>
    </message>
    <message>
        <source>The sandbox is a practice room inside this program. Every form works, nothing leaves this computer, and the credits are play money.</source>
        <translation>Die Sandbox ist ein Übungsraum in diesem Programm. Jedes Formular funktioniert, nichts verlässt diesen Computer, und die Credits sind Spielgeld.</translation>
    </message>
    <message>
        <source>I have an API &amp;key</source>
        <translation>Ich habe einen API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Paste the key from your Apiframe dashboard</source>
        <translation>Schlüssel von Apiframe hier einfügen</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Check and use</source>
        <translation>Prüfen und verwenden</translation>
    </message>
    <message>
        <source>The sandbox could not start: %1</source>
        <translation>Die Sandbox konnte nicht starten: %1</translation>
    </message>
    <message>
        <source>The key is checked at %1, kept in the system’s keychain, and sent nowhere else.</source>
        <translation>Der Schlüssel wird bei %1 geprüft, im Schlüsselbund des Systems aufbewahrt und sonst nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Paste your API key first.</source>
        <translation>Bitte zuerst den API-Schlüssel einfügen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
</context>
<context>
    <name>frameloom::ZoomCanvas</name>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet …</translation>
    </message>
</context>
</TS>
