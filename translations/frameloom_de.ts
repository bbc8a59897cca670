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
        <translation>Eigener Zoom&#xa0;…</translation>
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
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Leave it empty to use the same prompt again.</source>
        <translation>Leer lassen, um denselben Prompt noch einmal zu verwenden.</translation>
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
        <translation>Reroll mit anderem Prompt&#xa0;…</translation>
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
        <source>0 is the strictest, 6 the loosest check of what is shown.</source>
        <translation>0 ist die strengste, 6 die lockerste Prüfung dessen, was zu sehen ist.</translation>
    </message>
    <message>
        <source>0 to 1.</source>
        <translation>0 bis 1.</translation>
    </message>
    <message>
        <source>0 to 1: higher takes longer.</source>
        <translation>0 bis 1: höher dauert länger.</translation>
    </message>
    <message>
        <source>0 to 1: how closely the clip follows the words.</source>
        <translation>0 bis 1: wie genau der Clip dem Text folgt.</translation>
    </message>
    <message>
        <source>0 to 1: how much the picture counts beside the words.</source>
        <translation>0 bis 1: wie viel das Bild neben dem Text zählt.</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>1 to 100: at 100 the new picture stays closest to the old one.</source>
        <translation>1 bis 100: Bei 100 bleibt das neue Bild am nächsten am alten.</translation>
    </message>
    <message>
        <source>1 to 100: how close the result stays to the picture.</source>
        <translation>1 bis 100: wie nah das Ergebnis am Bild bleibt.</translation>
    </message>
    <message>
        <source>1 to 100: how much new detail is drawn.</source>
        <translation>1 bis 100: wie viele neue Einzelheiten entstehen.</translation>
    </message>
    <message>
        <source>1 to 4: higher values vary more. 2 when left unset.</source>
        <translation>1 bis 4: höhere Werte variieren stärker. Ohne Angabe 2.</translation>
    </message>
    <message>
        <source>1.5 Pro</source>
        <translation>1.5 Pro</translation>
    </message>
    <message>
        <source>10 seconds</source>
        <translation>10 Sekunden</translation>
    </message>
    <message>
        <source>10 to 30 pictures of the same person, sharp, from several sides and in different light. Each one makes the training dearer.</source>
        <translation>10 bis 30 Bilder derselben Person, scharf, von mehreren Seiten und in verschiedenem Licht. Jedes macht das Training teurer.</translation>
    </message>
    <message>
        <source>1024</source>
        <translation>1024</translation>
    </message>
    <message>
        <source>1080p</source>
        <translation>1080p</translation>
    </message>
    <message>
        <source>10:16</source>
        <translation>10:16</translation>
    </message>
    <message>
        <source>12 seconds</source>
        <translation>12 Sekunden</translation>
    </message>
    <message>
        <source>16:10</source>
        <translation>16:10</translation>
    </message>
    <message>
        <source>16:9</source>
        <translation>16:9</translation>
    </message>
    <message>
        <source>16:9 when left unset. Like the picture needs model 2.</source>
        <translation>Ohne Angabe 16:9. „Wie das Bild“ geht nur mit Modell 2.</translation>
    </message>
    <message>
        <source>1:1</source>
        <translation>1:1</translation>
    </message>
    <message>
        <source>1:1 when left unset.</source>
        <translation>Ohne Angabe 1:1.</translation>
    </message>
    <message>
        <source>1:1 when left unset. Custom takes width and height.</source>
        <translation>Ohne Angabe 1:1. Bei „Eigenes“ gelten Breite und Höhe.</translation>
    </message>
    <message>
        <source>1:2</source>
        <translation>1:2</translation>
    </message>
    <message>
        <source>1:3</source>
        <translation>1:3</translation>
    </message>
    <message>
        <source>1:4</source>
        <translation>1:4</translation>
    </message>
    <message>
        <source>1K</source>
        <translation>1K</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>2 Fast</source>
        <translation>2 Fast</translation>
    </message>
    <message>
        <source>2 costs several times as much as 1.5 Pro.</source>
        <translation>2 kostet ein Vielfaches von 1.5 Pro.</translation>
    </message>
    <message>
        <source>21:9</source>
        <translation>21:9</translation>
    </message>
    <message>
        <source>2:1</source>
        <translation>2:1</translation>
    </message>
    <message>
        <source>2:3</source>
        <translation>2:3</translation>
    </message>
    <message>
        <source>2K</source>
        <translation>2K</translation>
    </message>
    <message>
        <source>2K when left unset.</source>
        <translation>Ohne Angabe 2K.</translation>
    </message>
    <message>
        <source>3</source>
        <translation>3</translation>
    </message>
    <message>
        <source>3 to 2500 characters.</source>
        <translation>3 bis 2500 Zeichen.</translation>
    </message>
    <message>
        <source>3:1</source>
        <translation>3:1</translation>
    </message>
    <message>
        <source>3:2</source>
        <translation>3:2</translation>
    </message>
    <message>
        <source>3:4</source>
        <translation>3:4</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>4 seconds</source>
        <translation>4 Sekunden</translation>
    </message>
    <message>
        <source>480p</source>
        <translation>480p</translation>
    </message>
    <message>
        <source>4:1</source>
        <translation>4:1</translation>
    </message>
    <message>
        <source>4:3</source>
        <translation>4:3</translation>
    </message>
    <message>
        <source>4:5</source>
        <translation>4:5</translation>
    </message>
    <message>
        <source>4K</source>
        <translation>4K</translation>
    </message>
    <message>
        <source>5 seconds</source>
        <translation>5 Sekunden</translation>
    </message>
    <message>
        <source>5 seconds when left unset. 10 cost twice as much.</source>
        <translation>Ohne Angabe 5 Sekunden. 10 kosten doppelt so viel.</translation>
    </message>
    <message>
        <source>5:4</source>
        <translation>5:4</translation>
    </message>
    <message>
        <source>720p</source>
        <translation>720p</translation>
    </message>
    <message>
        <source>720p when left unset. 1080p needs model 1.5 Pro.</source>
        <translation>Ohne Angabe 720p. 1080p geht nur mit Modell 1.5 Pro.</translation>
    </message>
    <message>
        <source>8 seconds</source>
        <translation>8 Sekunden</translation>
    </message>
    <message>
        <source>8 seconds when left unset. The price grows with the length.</source>
        <translation>Ohne Angabe 8 Sekunden. Der Preis steigt mit der Länge.</translation>
    </message>
    <message>
        <source>9:16</source>
        <translation>9:16</translation>
    </message>
    <message>
        <source>9:21</source>
        <translation>9:21</translation>
    </message>
    <message>
        <source>A clip</source>
        <translation>Ein Clip</translation>
    </message>
    <message>
        <source>A clip from words or from a picture, by Kling 1.0 to 1.6.</source>
        <translation>Ein Clip aus Text oder einem Bild, mit Kling 1.0 bis 1.6.</translation>
    </message>
    <message>
        <source>A clip from words or from a picture, with sound if you like.</source>
        <translation>Ein Clip aus Text oder einem Bild, auf Wunsch mit Ton.</translation>
    </message>
    <message>
        <source>A clip from words or from pictures, with sound if you like. Look at the price: it can reach hundreds.</source>
        <translation>Ein Clip aus Text oder Bildern, auf Wunsch mit Ton. Vorsicht beim Preis: Er kann in die Hunderte gehen.</translation>
    </message>
    <message>
        <source>A clip from words, from a picture, or from another clip.</source>
        <translation>Ein Clip aus Text, einem Bild oder einem anderen Clip.</translation>
    </message>
    <message>
        <source>A description that would suit as a prompt.</source>
        <translation>Eine Beschreibung, die als Prompt passen würde.</translation>
    </message>
    <message>
        <source>A file of up to 10 MB. The documentation does not list the types; MP3 and WAV are the safe ones.</source>
        <translation>Eine Datei bis 10&#xa0;MB. Die Dokumentation nennt keine Dateiarten; MP3 und WAV sind die sicheren.</translation>
    </message>
    <message>
        <source>A file or an address instead of one of your Midjourney results, of up to 2048 × 2048.</source>
        <translation>Eine Datei oder Adresse statt eines eigenen Midjourney-Ergebnisses, bis 2048 × 2048.</translation>
    </message>
    <message>
        <source>A first frame decides it instead.</source>
        <translation>Mit einem ersten Bild bestimmt dieses das Format.</translation>
    </message>
    <message>
        <source>A larger version of a picture, with new detail.</source>
        <translation>Eine größere Fassung eines Bildes, mit neuen Einzelheiten.</translation>
    </message>
    <message>
        <source>A new picture that follows another one.</source>
        <translation>Ein neues Bild, das sich an ein anderes anlehnt.</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>A picture from words, from pictures, or from both, up to 4K.</source>
        <translation>Ein Bild aus Text, aus Bildern oder aus beidem, bis 4K.</translation>
    </message>
    <message>
        <source>A short clip from a prompt, with or without a first and a last picture.</source>
        <translation>Ein kurzer Clip aus einem Prompt, mit oder ohne erstes und letztes Bild.</translation>
    </message>
    <message>
        <source>A slow folk song with two guitars</source>
        <translation>Ein langsamer Folksong mit zwei Gitarren</translation>
    </message>
    <message>
        <source>A song about a lake at dawn</source>
        <translation>Ein Song über einen See im Morgengrauen</translation>
    </message>
    <message>
        <source>AI Photos</source>
        <translation>KI-Fotos</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Animate with Kling 2.6…</source>
        <translation>Mit Kling 2.6 animieren&#xa0;…</translation>
    </message>
    <message>
        <source>Animate with Luma…</source>
        <translation>Mit Luma animieren&#xa0;…</translation>
    </message>
    <message>
        <source>Animate with Midjourney…</source>
        <translation>Mit Midjourney animieren&#xa0;…</translation>
    </message>
    <message>
        <source>Animate with Runway…</source>
        <translation>Mit Runway animieren&#xa0;…</translation>
    </message>
    <message>
        <source>Animate with Seedance…</source>
        <translation>Mit Seedance animieren&#xa0;…</translation>
    </message>
    <message>
        <source>Anime</source>
        <translation>Anime</translation>
    </message>
    <message>
        <source>Apiframe prices Udio by a model, and this call has no model to choose: its price is not documented.</source>
        <translation>Apiframe berechnet Udio nach Modell, doch dieser Aufruf hat kein Modell zur Wahl: Sein Preis ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>Apiframe&apos;s documentation gives no price for Nano Banana Pro.</source>
        <translation>Die Dokumentation von Apiframe nennt keinen Preis für Nano Banana Pro.</translation>
    </message>
    <message>
        <source>Apiframe&apos;s documentation gives no price for Nano Banana.</source>
        <translation>Die Dokumentation von Apiframe nennt keinen Preis für Nano Banana.</translation>
    </message>
    <message>
        <source>Apiframe&apos;s documentation gives no price for Suno uploads.</source>
        <translation>Die Dokumentation von Apiframe nennt keinen Preis für Uploads zu Suno.</translation>
    </message>
    <message>
        <source>Apiframe&apos;s documentation gives no price for extending Udio songs.</source>
        <translation>Die Dokumentation von Apiframe nennt keinen Preis für das Verlängern von Udio-Songs.</translation>
    </message>
    <message>
        <source>Asian</source>
        <translation>Asiatisch</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Blend with other pictures…</source>
        <translation>Mit anderen Bildern mischen&#xa0;…</translation>
    </message>
    <message>
        <source>Brings a song of your own to Suno, to be extended there.</source>
        <translation>Bringt einen eigenen Song zu Suno, um ihn dort zu verlängern.</translation>
    </message>
    <message>
        <source>Carries on with a Udio song from a second that you choose.</source>
        <translation>Setzt einen Udio-Song ab einer gewählten Sekunde fort.</translation>
    </message>
    <message>
        <source>Carries on with a song from a second that you choose.</source>
        <translation>Setzt einen Song ab einer gewählten Sekunde fort.</translation>
    </message>
    <message>
        <source>Carry on at</source>
        <translation>Weiter ab</translation>
    </message>
    <message>
        <source>Changes pictures as you say it in words.</source>
        <translation>Ändert Bilder so, wie der Text es sagt.</translation>
    </message>
    <message>
        <source>Clarity</source>
        <translation>Klarheit</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Describe the new picture</source>
        <translation>Beschreibung des neuen Bildes</translation>
    </message>
    <message>
        <source>Describe the picture, or what to change</source>
        <translation>Beschreibung des Bildes oder der Änderung</translation>
    </message>
    <message>
        <source>Describe the scene and the movement</source>
        <translation>Beschreibung der Szene und der Bewegung</translation>
    </message>
    <message>
        <source>Describe what belongs there</source>
        <translation>Beschreibung, was dorthin gehört</translation>
    </message>
    <message>
        <source>Describe with Ideogram</source>
        <translation>Mit Ideogram beschreiben</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Dev</source>
        <translation>Dev</translation>
    </message>
    <message>
        <source>Documented as turning the clip upside down; similar services mean portrait format by it.</source>
        <translation>Stellt laut Dokumentation den Clip auf den Kopf; ähnliche Dienste meinen damit Hochformat.</translation>
    </message>
    <message>
        <source>Doubles the price.</source>
        <translation>Verdoppelt den Preis.</translation>
    </message>
    <message>
        <source>Dress this person…</source>
        <translation>Diese Person einkleiden&#xa0;…</translation>
    </message>
    <message>
        <source>Each one costs the same.</source>
        <translation>Jedes kostet gleich viel.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit with Nano Banana Pro…</source>
        <translation>Mit Nano Banana Pro bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit with Nano Banana…</source>
        <translation>Mit Nano Banana bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Ethnie</translation>
    </message>
    <message>
        <source>Exact size</source>
        <translation>Genaue Größe</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern&#xa0;…</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Umdrehen</translation>
    </message>
    <message>
        <source>Flux</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Follow the prompt</source>
        <translation>Prompt-Treue</translation>
    </message>
    <message>
        <source>Four prompts that would lead to a picture like this one.</source>
        <translation>Vier Prompts, die zu einem Bild wie diesem führen würden.</translation>
    </message>
    <message>
        <source>From 21:9 to 9:21. 16:9 when left unset.</source>
        <translation>Von 21:9 bis 9:21. Ohne Angabe 16:9.</translation>
    </message>
    <message>
        <source>From an upload (older option)</source>
        <translation>Aus einem Upload (ältere Option)</translation>
    </message>
    <message>
        <source>Garment</source>
        <translation>Kleidungsstück</translation>
    </message>
    <message>
        <source>Gen-3</source>
        <translation>Gen-3</translation>
    </message>
    <message>
        <source>Gen-3 Alpha Turbo</source>
        <translation>Gen-3 Alpha Turbo</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>General when left unset. Design suits posters and lettering.</source>
        <translation>Ohne Angabe „Allgemein“. „Design“ passt zu Plakaten und Schriftzügen.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Genre, mood, instruments, voice.</source>
        <translation>Genre, Stimmung, Instrumente, Stimme.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Prompt-Treue</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>High moves camera and subject more, and errs more. Low when left unset.</source>
        <translation>„Viel“ bewegt Kamera und Motiv stärker und macht mehr Fehler. Ohne Angabe „Wenig“.</translation>
    </message>
    <message>
        <source>How closely the picture follows the words.</source>
        <translation>Wie genau das Bild dem Text folgt.</translation>
    </message>
    <message>
        <source>How it goes on</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Ideogram</source>
        <translation>Ideogram</translation>
    </message>
    <message>
        <source>Imagine (older)</source>
        <translation>Imagine (älter)</translation>
    </message>
    <message>
        <source>Improve the prompt</source>
        <translation>Prompt verbessern</translation>
    </message>
    <message>
        <source>In pixels, 256 to 1440. 1024 when left unset.</source>
        <translation>In Pixeln, 256 bis 1440. Ohne Angabe 1024.</translation>
    </message>
    <message>
        <source>In pixels, 256 to 1440. 768 when left unset.</source>
        <translation>In Pixeln, 256 bis 1440. Ohne Angabe 768.</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>In Pixeln.</translation>
    </message>
    <message>
        <source>In years.</source>
        <translation>In Jahren.</translation>
    </message>
    <message>
        <source>Instrumental</source>
        <translation>Instrumental</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Keep of the picture</source>
        <translation>Vom Bild behalten</translation>
    </message>
    <message>
        <source>Kling</source>
        <translation>Kling</translation>
    </message>
    <message>
        <source>Kling 1.0</source>
        <translation>Kling 1.0</translation>
    </message>
    <message>
        <source>Kling 1.5</source>
        <translation>Kling 1.5</translation>
    </message>
    <message>
        <source>Kling 1.6</source>
        <translation>Kling 1.6</translation>
    </message>
    <message>
        <source>Kling 2.6</source>
        <translation>Kling 2.6</translation>
    </message>
    <message>
        <source>Kolors 1.0</source>
        <translation>Kolors 1.0</translation>
    </message>
    <message>
        <source>Kolors 1.5</source>
        <translation>Kolors 1.5</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Latino</source>
        <translation>Latino</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Less polished, closer to a photograph.</source>
        <translation>Weniger geglättet, näher an einem Foto.</translation>
    </message>
    <message>
        <source>Lets Ideogram add detail to your words. Automatic when left unset.</source>
        <translation>Lässt Ideogram den Text um Einzelheiten ergänzen. Ohne Angabe „Automatisch“.</translation>
    </message>
    <message>
        <source>Lets Luma add detail to your words.</source>
        <translation>Lässt Luma den Text um Einzelheiten ergänzen.</translation>
    </message>
    <message>
        <source>Lets the service add detail to your words.</source>
        <translation>Lässt den Dienst den Text um Einzelheiten ergänzen.</translation>
    </message>
    <message>
        <source>Like the picture</source>
        <translation>Wie das Bild</translation>
    </message>
    <message>
        <source>Like the picture when left unset.</source>
        <translation>Ohne Angabe wie das Bild.</translation>
    </message>
    <message>
        <source>Long (udio130-v1.5)</source>
        <translation>Lang (udio130-v1.5)</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Luma</source>
        <translation>Luma</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Lyrics from</source>
        <translation>Songtext ab</translation>
    </message>
    <message>
        <source>Lyrics to</source>
        <translation>Songtext bis</translation>
    </message>
    <message>
        <source>Magic prompt</source>
        <translation>Magic Prompt</translation>
    </message>
    <message>
        <source>Make photos…</source>
        <translation>Fotos machen&#xa0;…</translation>
    </message>
    <message>
        <source>Makes a Luma clip longer.</source>
        <translation>Verlängert einen Luma-Clip.</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Middle Eastern</source>
        <translation>Nahöstlich</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model (older option)</source>
        <translation>Modell (ältere Option)</translation>
    </message>
    <message>
        <source>More steps take longer and draw finer.</source>
        <translation>Mehr Schritte dauern länger und zeichnen feiner.</translation>
    </message>
    <message>
        <source>Music without a voice.</source>
        <translation>Musik ohne Gesang.</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Name the person by the trigger word of the training.</source>
        <translation>Die Person mit dem Triggerwort des Trainings benennen.</translation>
    </message>
    <message>
        <source>Nano Banana</source>
        <translation>Nano Banana</translation>
    </message>
    <message>
        <source>Native American</source>
        <translation>Indigen (Amerika)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>One garment, best on a plain ground. Kling asks for at least 300 pixels a side.</source>
        <translation>Ein Kleidungsstück, am besten vor schlichtem Grund. Kling verlangt mindestens 300 Pixel je Seite.</translation>
    </message>
    <message>
        <source>One person, seen from the front. Kling asks for at least 300 pixels a side.</source>
        <translation>Eine Person, von vorn gesehen. Kling verlangt mindestens 300 Pixel je Seite.</translation>
    </message>
    <message>
        <source>One picture from a prompt, good at lettering.</source>
        <translation>Ein Bild aus einem Prompt, gut bei Schriftzügen.</translation>
    </message>
    <message>
        <source>One picture from a prompt, quick and cheap.</source>
        <translation>Ein Bild aus einem Prompt, schnell und günstig.</translation>
    </message>
    <message>
        <source>One picture to change, or several to bring together.</source>
        <translation>Ein Bild zum Ändern oder mehrere zum Zusammenführen.</translation>
    </message>
    <message>
        <source>Pacific Islander</source>
        <translation>Pazifische Inseln</translation>
    </message>
    <message>
        <source>Paint over what is to be drawn anew. White is painted again, black stays.</source>
        <translation>Übermalen, was neu entstehen soll. Weiß wird neu gemalt, Schwarz bleibt.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Picture from elsewhere</source>
        <translation>Bild von anderswo</translation>
    </message>
    <message>
        <source>Picture to start from</source>
        <translation>Ausgangsbild</translation>
    </message>
    <message>
        <source>Pictures to change or to bring together. None is needed.</source>
        <translation>Bilder zum Ändern oder Zusammenführen. Keins ist nötig.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Prepared pictures</source>
        <translation>Vorbereitete Bilder</translation>
    </message>
    <message>
        <source>Pro</source>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Pro 1.1</source>
        <translation>Pro 1.1</translation>
    </message>
    <message>
        <source>Pro 1.1 Ultra</source>
        <translation>Pro 1.1 Ultra</translation>
    </message>
    <message>
        <source>Pro works with Kling 1.5 only. Some accounts get an error when this is sent at all.</source>
        <translation>„Pro“ geht nur mit Kling 1.5. Bei manchen Konten führt schon das Senden zu einem Fehler.</translation>
    </message>
    <message>
        <source>Put words that are to be written in it between quotation marks.</source>
        <translation>Wörter, die im Bild stehen sollen, in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>RESOLUTION_1024_1024</source>
        <translation>RESOLUTION_1024_1024</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Raw</translation>
    </message>
    <message>
        <source>Realistic</source>
        <translation>Realistisch</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Remix with Ideogram…</source>
        <translation>Remix mit Ideogram&#xa0;…</translation>
    </message>
    <message>
        <source>Resemblance</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Restyle with Runway…</source>
        <translation>Mit Runway umgestalten&#xa0;…</translation>
    </message>
    <message>
        <source>Runway</source>
        <translation>Runway</translation>
    </message>
    <message>
        <source>Say what to change</source>
        <translation>Was sich ändern soll</translation>
    </message>
    <message>
        <source>Schnell</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Schnell is the quickest; Ultra draws the largest pictures.</source>
        <translation>Schnell ist am schnellsten; Ultra zeichnet die größten Bilder.</translation>
    </message>
    <message>
        <source>Seedance</source>
        <translation>Seedance</translation>
    </message>
    <message>
        <source>Set for you when you choose a clip above.</source>
        <translation>Wird gesetzt, sobald oben ein Clip gewählt ist.</translation>
    </message>
    <message>
        <source>Short (udio32-v1.5)</source>
        <translation>Kurz (udio32-v1.5)</translation>
    </message>
    <message>
        <source>Show the seed</source>
        <translation>Seed zeigen</translation>
    </message>
    <message>
        <source>Shows a person in another garment.</source>
        <translation>Zeigt eine Person in einem anderen Kleidungsstück.</translation>
    </message>
    <message>
        <source>Shows which words carry the picture, and shorter versions of it.</source>
        <translation>Zeigt, welche Wörter das Bild tragen, und kürzere Fassungen.</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>Song</translation>
    </message>
    <message>
        <source>Sora</source>
        <translation>Sora</translation>
    </message>
    <message>
        <source>Speech, ambience and effects. Doubles the price.</source>
        <translation>Sprache, Atmosphäre und Effekte. Verdoppelt den Preis.</translation>
    </message>
    <message>
        <source>Square when left unset.</source>
        <translation>Ohne Angabe quadratisch.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Stands for the person in later prompts. TOKMSN when left unset.</source>
        <translation>Steht in späteren Prompts für die Person. Ohne Angabe TOKMSN.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgangspunkt</translation>
    </message>
    <message>
        <source>Starts the new part with another picture.</source>
        <translation>Beginnt den neuen Teil mit einem anderen Bild.</translation>
    </message>
    <message>
        <source>Step 1: sends 10 to 30 pictures of one person.</source>
        <translation>Schritt 1: sendet 10 bis 30 Bilder einer Person.</translation>
    </message>
    <message>
        <source>Step 2: learns the person from the prepared pictures.</source>
        <translation>Schritt 2: lernt die Person aus den vorbereiteten Bildern.</translation>
    </message>
    <message>
        <source>Step 3: photos of the person from a prompt.</source>
        <translation>Schritt 3: Fotos der Person aus einem Prompt.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Strength of that picture</source>
        <translation>Stärke dieses Bildes</translation>
    </message>
    <message>
        <source>Style and subject, up to 2000 characters.</source>
        <translation>Stil und Thema, bis 2000 Zeichen.</translation>
    </message>
    <message>
        <source>Suno</source>
        <translation>Suno</translation>
    </message>
    <message>
        <source>Swap the face in it…</source>
        <translation>Gesicht darin tauschen&#xa0;…</translation>
    </message>
    <message>
        <source>TOKMSN</source>
        <translation>TOKMSN</translation>
    </message>
    <message>
        <source>TOKMSN as an astronaut, portrait</source>
        <translation>TOKMSN als Astronaut, Porträt</translation>
    </message>
    <message>
        <source>Take it over to Suno…</source>
        <translation>Zu Suno übernehmen&#xa0;…</translation>
    </message>
    <message>
        <source>Take the description as it is</source>
        <translation>Beschreibung unverändert lassen</translation>
    </message>
    <message>
        <source>The address of a clip that anyone can open. Apiframe has no call that takes video files.</source>
        <translation>Die Adresse eines Clips, den jeder öffnen kann. Apiframe hat keinen Aufruf, der Videodateien annimmt.</translation>
    </message>
    <message>
        <source>The clip ends with this picture.</source>
        <translation>Der Clip endet mit diesem Bild.</translation>
    </message>
    <message>
        <source>The clip starts with this picture and takes its shape.</source>
        <translation>Der Clip beginnt mit diesem Bild und übernimmt sein Format.</translation>
    </message>
    <message>
        <source>The clip starts with this picture.</source>
        <translation>Der Clip beginnt mit diesem Bild.</translation>
    </message>
    <message>
        <source>The documentation does not say which one is meant when it is left unset.</source>
        <translation>Die Dokumentation sagt nicht, was ohne Angabe gilt.</translation>
    </message>
    <message>
        <source>The end of the clip leads back to its start.</source>
        <translation>Das Ende des Clips führt zum Anfang zurück.</translation>
    </message>
    <message>
        <source>The finished or uploaded song to carry on with.</source>
        <translation>Der fertige oder hochgeladene Song, der weitergehen soll.</translation>
    </message>
    <message>
        <source>The finished song to carry on with.</source>
        <translation>Der fertige Song, der weitergehen soll.</translation>
    </message>
    <message>
        <source>The finished training to draw from.</source>
        <translation>Das fertige Training, aus dem die Bilder entstehen.</translation>
    </message>
    <message>
        <source>The new picture follows this one. Sent with the request, without an upload.</source>
        <translation>Das neue Bild lehnt sich an dieses an. Wird mit der Anfrage gesendet, ohne Upload.</translation>
    </message>
    <message>
        <source>The picture to describe.</source>
        <translation>Das Bild, das beschrieben werden soll.</translation>
    </message>
    <message>
        <source>The picture to work from.</source>
        <translation>Das Bild, von dem es ausgeht.</translation>
    </message>
    <message>
        <source>The same number leads to a similar song. -1 asks for a random one.</source>
        <translation>Dieselbe Zahl führt zu einem ähnlichen Song. -1 verlangt eine zufällige.</translation>
    </message>
    <message>
        <source>The same number with the same prompt leads to a similar picture.</source>
        <translation>Dieselbe Zahl mit demselben Prompt führt zu einem ähnlichen Bild.</translation>
    </message>
    <message>
        <source>The second from which the new part takes over.</source>
        <translation>Die Sekunde, ab der der neue Teil übernimmt.</translation>
    </message>
    <message>
        <source>The service asks for it, to train better.</source>
        <translation>Der Dienst fragt danach, um besser zu trainieren.</translation>
    </message>
    <message>
        <source>The service chooses when it is left unset.</source>
        <translation>Ohne Angabe wählt der Dienst.</translation>
    </message>
    <message>
        <source>The short one when left unset. The long one costs twice as much.</source>
        <translation>Ohne Angabe das kurze. Das lange kostet doppelt so viel.</translation>
    </message>
    <message>
        <source>The whole second at which the addition starts. 0 when left unset.</source>
        <translation>Die ganze Sekunde, ab der die Ergänzung beginnt. Ohne Angabe 0.</translation>
    </message>
    <message>
        <source>The words of the new part.</source>
        <translation>Der Text des neuen Teils.</translation>
    </message>
    <message>
        <source>The words to sing, up to 5000 characters.</source>
        <translation>Der Text zum Singen, bis 5000 Zeichen.</translation>
    </message>
    <message>
        <source>The words to sing, with [Verse] and [Chorus] before their parts. Needed unless there is a description.</source>
        <translation>Der Text zum Singen, mit [Verse] und [Chorus] vor den Teilen. Nötig, wenn es keine Beschreibung gibt.</translation>
    </message>
    <message>
        <source>The words to sing. Needed unless there is a description.</source>
        <translation>Der Text zum Singen. Nötig, wenn es keine Beschreibung gibt.</translation>
    </message>
    <message>
        <source>They lapse after a while: train before that.</source>
        <translation>Sie verfallen nach einiger Zeit: vorher trainieren.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Trainieren&#xa0;…</translation>
    </message>
    <message>
        <source>Trigger word</source>
        <translation>Triggerwort</translation>
    </message>
    <message>
        <source>Try this garment on…</source>
        <translation>Dieses Stück anprobieren&#xa0;…</translation>
    </message>
    <message>
        <source>Turbo is quicker and probably dearer; the documentation gives no price for either.</source>
        <translation>Turbo ist schneller und wohl teurer; die Dokumentation nennt für beide keinen Preis.</translation>
    </message>
    <message>
        <source>Two songs by the older call. The newest documentation no longer lists it.</source>
        <translation>Zwei Songs über den älteren Aufruf. Die neueste Dokumentation führt ihn nicht mehr auf.</translation>
    </message>
    <message>
        <source>Two songs from a description, or from your own words.</source>
        <translation>Zwei Songs aus einer Beschreibung oder aus eigenem Text.</translation>
    </message>
    <message>
        <source>Two songs from a description.</source>
        <translation>Zwei Songs aus einer Beschreibung.</translation>
    </message>
    <message>
        <source>Udio</source>
        <translation>Udio</translation>
    </message>
    <message>
        <source>Udio does not rewrite it.</source>
        <translation>Udio formuliert sie nicht um.</translation>
    </message>
    <message>
        <source>Udio writes them when left unset.</source>
        <translation>Ohne Angabe schreibt ihn Udio.</translation>
    </message>
    <message>
        <source>Up to 2000 characters.</source>
        <translation>Bis 2000 Zeichen.</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Upscale with Ideogram…</source>
        <translation>Upscale mit Ideogram&#xa0;…</translation>
    </message>
    <message>
        <source>Use as input for Flux…</source>
        <translation>Als Eingabe für Flux&#xa0;…</translation>
    </message>
    <message>
        <source>Use its face elsewhere…</source>
        <translation>Gesicht anderswo einsetzen&#xa0;…</translation>
    </message>
    <message>
        <source>V1</source>
        <translation>V1</translation>
    </message>
    <message>
        <source>V1 Turbo</source>
        <translation>V1 Turbo</translation>
    </message>
    <message>
        <source>V2</source>
        <translation>V2</translation>
    </message>
    <message>
        <source>V2 Turbo</source>
        <translation>V2 Turbo</translation>
    </message>
    <message>
        <source>V4</source>
        <translation>V4</translation>
    </message>
    <message>
        <source>V4.5</source>
        <translation>V4.5</translation>
    </message>
    <message>
        <source>V4.5 All</source>
        <translation>V4.5 All</translation>
    </message>
    <message>
        <source>V4.5 Plus</source>
        <translation>V4.5 Plus</translation>
    </message>
    <message>
        <source>V5</source>
        <translation>V5</translation>
    </message>
    <message>
        <source>Vary region…</source>
        <translation>Bereich variieren&#xa0;…</translation>
    </message>
    <message>
        <source>Virtual try-on</source>
        <translation>Virtuelle Anprobe</translation>
    </message>
    <message>
        <source>Weight of the description</source>
        <translation>Gewicht der Beschreibung</translation>
    </message>
    <message>
        <source>Weight of the lyrics</source>
        <translation>Gewicht des Songtexts</translation>
    </message>
    <message>
        <source>What must not be heard</source>
        <translation>Was nicht zu hören sein darf</translation>
    </message>
    <message>
        <source>What must not be heard, up to 500 characters.</source>
        <translation>Was nicht zu hören sein darf, bis 500 Zeichen.</translation>
    </message>
    <message>
        <source>What must not be in it</source>
        <translation>Was nicht vorkommen darf</translation>
    </message>
    <message>
        <source>What the song is about</source>
        <translation>Wovon der Song handelt</translation>
    </message>
    <message>
        <source>What the song is about and how it sounds. Needed unless you write the lyrics.</source>
        <translation>Wovon der Song handelt und wie er klingt. Nötig, wenn kein eigener Songtext da ist.</translation>
    </message>
    <message>
        <source>What the song is about; beside lyrics it sets the style. Needed unless you write the lyrics.</source>
        <translation>Wovon der Song handelt; neben einem Songtext bestimmt es den Stil. Nötig, wenn kein eigener Songtext da ist.</translation>
    </message>
    <message>
        <source>What the song is called.</source>
        <translation>Wie der Song heißt.</translation>
    </message>
    <message>
        <source>Where in the song the words end, as the service counts it.</source>
        <translation>Wo im Song der Text endet, so wie der Dienst zählt.</translation>
    </message>
    <message>
        <source>Where in the song the words start, as the service counts it.</source>
        <translation>Wo im Song der Text beginnt, so wie der Dienst zählt.</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width and height the way Ideogram writes them. Leave the aspect ratio unset then.</source>
        <translation>Breite und Höhe in der Schreibweise von Ideogram. Das Seitenverhältnis dann nicht angeben.</translation>
    </message>
    <message>
        <source>Width to height. 1:1 when left unset. Either this or an exact size.</source>
        <translation>Breite zu Höhe. Ohne Angabe 1:1. Entweder dies oder eine genaue Größe.</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>Mit Ton</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Words for a song, to be edited and sung.</source>
        <translation>Ein Songtext, zum Bearbeiten und Singen.</translation>
    </message>
    <message>
        <source>Words for what the clip must not show.</source>
        <translation>Wörter für das, was der Clip nicht zeigen darf.</translation>
    </message>
    <message>
        <source>Words for what the picture must not show.</source>
        <translation>Wörter für das, was das Bild nicht zeigen darf.</translation>
    </message>
    <message>
        <source>Words for what the song must not have.</source>
        <translation>Wörter für das, was der Song nicht enthalten darf.</translation>
    </message>
    <message>
        <source>Written by Udio</source>
        <translation>Von Udio</translation>
    </message>
    <message>
        <source>[Verse 2]
Your words</source>
        <translation>[Verse 2]
Der eigene Text</translation>
    </message>
    <message>
        <source>[Verse]
Your words</source>
        <translation>[Verse]
Der eigene Text</translation>
    </message>
    <message>
        <source>dream pop, female voice, slow</source>
        <translation>Dream-Pop, Frauenstimme, langsam</translation>
    </message>
    <message>
        <source>drums, distortion</source>
        <translation>Schlagzeug, Verzerrung</translation>
    </message>
    <message>
        <source>folk, guitar, warm</source>
        <translation>Folk, Gitarre, warm</translation>
    </message>
    <message>
        <source>The newest price list asks 3 for Ideogram&apos;s v3 model and does not say when that model is used.</source>
        <translation>Die neueste Preisliste verlangt 3 für Ideograms Modell v3 und sagt nicht, wann es verwendet wird.</translation>
    </message>
    <message>
        <source>0 keeps the picture, 1 makes a new one.</source>
        <translation>0 behält das Bild, 1 macht ein neues.</translation>
    </message>
    <message>
        <source>0 to 1.5.</source>
        <translation>0 bis 1,5.</translation>
    </message>
    <message>
        <source>0 to 100; less is a smaller file.</source>
        <translation>0 bis 100; weniger ergibt eine kleinere Datei.</translation>
    </message>
    <message>
        <source>0.2 to 1.</source>
        <translation>0,2 bis 1.</translation>
    </message>
    <message>
        <source>1 is strict, 6 is lenient.</source>
        <translation>1 ist streng, 6 ist locker.</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1&#xa0;min</translation>
    </message>
    <message>
        <source>1:1 when left unset, says the documentation: choose the picture&apos;s own shape to keep it.</source>
        <translation>Ohne Angabe laut Dokumentation 1:1: Um das Format des Bildes zu behalten, dieses wählen.</translation>
    </message>
    <message>
        <source>2 min</source>
        <translation>2&#xa0;min</translation>
    </message>
    <message>
        <source>3 min</source>
        <translation>3&#xa0;min</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30&#xa0;s</translation>
    </message>
    <message>
        <source>A language model rewrites the prompt.</source>
        <translation>Ein Sprachmodell schreibt den Prompt um.</translation>
    </message>
    <message>
        <source>A picture of the person to keep.</source>
        <translation>Ein Bild der Person, die gleich bleiben soll.</translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation>Beschleunigung</translation>
    </message>
    <message>
        <source>Add vocals</source>
        <translation>Gesang hinzufügen</translation>
    </message>
    <message>
        <source>Add vocals…</source>
        <translation>Gesang hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Against the picture, 0 to 1.</source>
        <translation>Gegenüber dem Bild, 0 bis 1.</translation>
    </message>
    <message>
        <source>Animate</source>
        <translation>Animieren</translation>
    </message>
    <message>
        <source>Animate with Kling 3.0…</source>
        <translation>Mit Kling 3.0 animieren&#xa0;…</translation>
    </message>
    <message>
        <source>Animate with Seedance 2.5…</source>
        <translation>Mit Seedance 2.5 animieren&#xa0;…</translation>
    </message>
    <message>
        <source>Animate with Sora 2…</source>
        <translation>Mit Sora 2 animieren&#xa0;…</translation>
    </message>
    <message>
        <source>Animate with Veo 3.1…</source>
        <translation>Mit Veo 3.1 animieren&#xa0;…</translation>
    </message>
    <message>
        <source>As a picture, to go on from.</source>
        <translation>Als Bild, mit dem es weitergeht.</translation>
    </message>
    <message>
        <source>As in the picture</source>
        <translation>Wie im Bild</translation>
    </message>
    <message>
        <source>As in the video</source>
        <translation>Wie im Video</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Black and white, of the picture’s size: white is drawn anew.</source>
        <translation>Schwarzweiß, in der Größe des Bildes: Weiß entsteht neu.</translation>
    </message>
    <message>
        <source>Blurred</source>
        <translation>Unscharf</translation>
    </message>
    <message>
        <source>Camera moves</source>
        <translation>Kamerabewegungen</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Clip to go on from</source>
        <translation>Clip, mit dem es weitergeht</translation>
    </message>
    <message>
        <source>Computer graphics</source>
        <translation>Computergrafik</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>Inhaltsfilter</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Cover…</source>
        <translation>Cover&#xa0;…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Kreativität</translation>
    </message>
    <message>
        <source>Creativity with faces</source>
        <translation>Kreativität bei Gesichtern</translation>
    </message>
    <message>
        <source>Custom mode</source>
        <translation>Eigener Modus</translation>
    </message>
    <message>
        <source>DALL·E 2</source>
        <translation>DALL·E 2</translation>
    </message>
    <message>
        <source>DALL·E 3</source>
        <translation>DALL·E 3</translation>
    </message>
    <message>
        <source>Describe the song, or write its lyrics in custom mode</source>
        <translation>Beschreibung des Songs oder, im eigenen Modus, sein Songtext</translation>
    </message>
    <message>
        <source>Edit (Wan 2.7)</source>
        <translation>Bearbeiten (Wan 2.7)</translation>
    </message>
    <message>
        <source>Edit a picture</source>
        <translation>Bild bearbeiten</translation>
    </message>
    <message>
        <source>Edit with GPT Image 2…</source>
        <translation>Mit GPT Image 2 bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit with Nano Banana 2…</source>
        <translation>Mit Nano Banana 2 bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit with Seedream 4.5…</source>
        <translation>Mit Seedream 4.5 bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Edit with Wan 2.7…</source>
        <translation>Mit Wan 2.7 bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>ElevenLabs</source>
        <translation>ElevenLabs</translation>
    </message>
    <message>
        <source>Enlargement</source>
        <translation>Vergrößerung</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Extend the prompt</source>
        <translation>Prompt erweitern</translation>
    </message>
    <message>
        <source>Faithful to the picture</source>
        <translation>Treue zum Bild</translation>
    </message>
    <message>
        <source>Faithful to the pictures</source>
        <translation>Treue zu den Bildern</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>File quality</source>
        <translation>Dateiqualität</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Fixed camera</source>
        <translation>Feste Kamera</translation>
    </message>
    <message>
        <source>Flux 1.1 Pro</source>
        <translation>Flux 1.1 Pro</translation>
    </message>
    <message>
        <source>Flux 1.1 Pro Ultra</source>
        <translation>Flux 1.1 Pro Ultra</translation>
    </message>
    <message>
        <source>Flux 2 Dev</source>
        <translation>Flux 2 Dev</translation>
    </message>
    <message>
        <source>Flux 2 Flex</source>
        <translation>Flux 2 Flex</translation>
    </message>
    <message>
        <source>Flux 2 Max</source>
        <translation>Flux 2 Max</translation>
    </message>
    <message>
        <source>Flux 2 Pro</source>
        <translation>Flux 2 Pro</translation>
    </message>
    <message>
        <source>Flux LoRA</source>
        <translation>Flux LoRA</translation>
    </message>
    <message>
        <source>For videos from text alone.</source>
        <translation>Für Videos nur aus Text.</translation>
    </message>
    <message>
        <source>Foreground</source>
        <translation>Vordergrund</translation>
    </message>
    <message>
        <source>Four new pictures after one of a grid.</source>
        <translation>Vier neue Bilder nach einem aus einem Viererset.</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>GPT Image</source>
        <translation>GPT Image</translation>
    </message>
    <message>
        <source>GPT Image 1.5</source>
        <translation>GPT Image 1.5</translation>
    </message>
    <message>
        <source>GPT Image 2</source>
        <translation>GPT Image 2</translation>
    </message>
    <message>
        <source>Gen-4 Turbo</source>
        <translation>Gen-4 Turbo</translation>
    </message>
    <message>
        <source>Gen-4.5</source>
        <translation>Gen-4.5</translation>
    </message>
    <message>
        <source>Give the last frame too</source>
        <translation>Auch das letzte Bild liefern</translation>
    </message>
    <message>
        <source>Go on from</source>
        <translation>Weiter ab</translation>
    </message>
    <message>
        <source>Go on with Wan 2.7…</source>
        <translation>Mit Wan 2.7 fortsetzen&#xa0;…</translation>
    </message>
    <message>
        <source>Goes on at one side of the picture.</source>
        <translation>Setzt das Bild an einer Seite fort.</translation>
    </message>
    <message>
        <source>Goes on with a song.</source>
        <translation>Setzt einen Song fort.</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Grok Image</source>
        <translation>Grok Image</translation>
    </message>
    <message>
        <source>Grok Imagine</source>
        <translation>Grok Imagine</translation>
    </message>
    <message>
        <source>Grok Video</source>
        <translation>Grok Video</translation>
    </message>
    <message>
        <source>Hailuo</source>
        <translation>Hailuo</translation>
    </message>
    <message>
        <source>Hailuo 02</source>
        <translation>Hailuo 02</translation>
    </message>
    <message>
        <source>Hailuo 03</source>
        <translation>Hailuo 03</translation>
    </message>
    <message>
        <source>Hailuo 2.3</source>
        <translation>Hailuo 2.3</translation>
    </message>
    <message>
        <source>Hailuo 2.3 Fast</source>
        <translation>Hailuo 2.3 Fast</translation>
    </message>
    <message>
        <source>HappyHorse</source>
        <translation>HappyHorse</translation>
    </message>
    <message>
        <source>HappyHorse 1.0</source>
        <translation>HappyHorse 1.0</translation>
    </message>
    <message>
        <source>HappyHorse 1.1</source>
        <translation>HappyHorse 1.1</translation>
    </message>
    <message>
        <source>High fidelity</source>
        <translation>Hohe Treue</translation>
    </message>
    <message>
        <source>Higher keeps closer to the prompt.</source>
        <translation>Höher bleibt näher am Prompt.</translation>
    </message>
    <message>
        <source>Ideogram Character</source>
        <translation>Ideogram Character</translation>
    </message>
    <message>
        <source>Ideogram V2</source>
        <translation>Ideogram V2</translation>
    </message>
    <message>
        <source>Ideogram V2 Turbo</source>
        <translation>Ideogram V2 Turbo</translation>
    </message>
    <message>
        <source>Ideogram V2a</source>
        <translation>Ideogram V2a</translation>
    </message>
    <message>
        <source>Ideogram V2a Turbo</source>
        <translation>Ideogram V2a Turbo</translation>
    </message>
    <message>
        <source>Ideogram V3 Balanced</source>
        <translation>Ideogram V3 Balanced</translation>
    </message>
    <message>
        <source>Ideogram V3 Quality</source>
        <translation>Ideogram V3 Quality</translation>
    </message>
    <message>
        <source>Ideogram V3 Turbo</source>
        <translation>Ideogram V3 Turbo</translation>
    </message>
    <message>
        <source>Ideogram V4 Balanced</source>
        <translation>Ideogram V4 Balanced</translation>
    </message>
    <message>
        <source>Ideogram V4 Quality</source>
        <translation>Ideogram V4 Quality</translation>
    </message>
    <message>
        <source>Ideogram V4 Turbo</source>
        <translation>Ideogram V4 Turbo</translation>
    </message>
    <message>
        <source>Image tools</source>
        <translation>Bildwerkzeuge</translation>
    </message>
    <message>
        <source>Imagen</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Imagen 3</source>
        <translation>Imagen 3</translation>
    </message>
    <message>
        <source>Imagen 3 Fast</source>
        <translation>Imagen 3 Fast</translation>
    </message>
    <message>
        <source>Imagen 4</source>
        <translation>Imagen 4</translation>
    </message>
    <message>
        <source>Imagen 4 Fast</source>
        <translation>Imagen 4 Fast</translation>
    </message>
    <message>
        <source>Imagen 4 Ultra</source>
        <translation>Imagen 4 Ultra</translation>
    </message>
    <message>
        <source>Improve faces</source>
        <translation>Gesichter verbessern</translation>
    </message>
    <message>
        <source>Improve the prompt first</source>
        <translation>Zuerst den Prompt verbessern</translation>
    </message>
    <message>
        <source>Keep the original</source>
        <translation>Original behalten</translation>
    </message>
    <message>
        <source>Keep the original sound</source>
        <translation>Originalton behalten</translation>
    </message>
    <message>
        <source>Kling 2.1</source>
        <translation>Kling 2.1</translation>
    </message>
    <message>
        <source>Kling 2.1 Master</source>
        <translation>Kling 2.1 Master</translation>
    </message>
    <message>
        <source>Kling 2.5 Turbo Pro</source>
        <translation>Kling 2.5 Turbo Pro</translation>
    </message>
    <message>
        <source>Kling 3.0</source>
        <translation>Kling 3.0</translation>
    </message>
    <message>
        <source>Kling 3.0 Motion Control</source>
        <translation>Kling 3.0 Motion Control</translation>
    </message>
    <message>
        <source>Kling 3.0 Omni</source>
        <translation>Kling 3.0 Omni</translation>
    </message>
    <message>
        <source>Kling Image</source>
        <translation>Kling Image</translation>
    </message>
    <message>
        <source>Landscape 16:9</source>
        <translation>Querformat 16:9</translation>
    </message>
    <message>
        <source>Landscape 4:3</source>
        <translation>Querformat 4:3</translation>
    </message>
    <message>
        <source>Less polished, more natural.</source>
        <translation>Weniger geschönt, natürlicher.</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Look and motion</source>
        <translation>Aussehen und Bewegung</translation>
    </message>
    <message>
        <source>Look pictures up</source>
        <translation>Bilder nachschlagen</translation>
    </message>
    <message>
        <source>Look things up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Low resolution</source>
        <translation>Niedrige Auflösung</translation>
    </message>
    <message>
        <source>Lyria</source>
        <translation>Lyria</translation>
    </message>
    <message>
        <source>Lyria 3 Clip</source>
        <translation>Lyria 3 Clip</translation>
    </message>
    <message>
        <source>Lyria 3 Pro</source>
        <translation>Lyria 3 Pro</translation>
    </message>
    <message>
        <source>Make a song of these lyrics…</source>
        <translation>Einen Song aus diesem Text machen&#xa0;…</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Mask only</source>
        <translation>Nur Maske</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Moderation</source>
        <translation>Moderation</translation>
    </message>
    <message>
        <source>More around the picture.</source>
        <translation>Mehr rund um das Bild.</translation>
    </message>
    <message>
        <source>More take longer.</source>
        <translation>Mehr dauern länger.</translation>
    </message>
    <message>
        <source>Moves the person of a picture like the one in a video.</source>
        <translation>Bewegt die Person eines Bildes wie die in einem Video.</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>Mureka</source>
        <translation>Mureka</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>My own, in the prompt</source>
        <translation>Eigener Text, im Prompt</translation>
    </message>
    <message>
        <source>Nano Banana 2</source>
        <translation>Nano Banana 2</translation>
    </message>
    <message>
        <source>Nano Banana 2 Lite</source>
        <translation>Nano Banana 2 Lite</translation>
    </message>
    <message>
        <source>Nano Banana Pro</source>
        <translation>Nano Banana Pro</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>Negativer Prompt</translation>
    </message>
    <message>
        <source>New background</source>
        <translation>Neuer Hintergrund</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Anzahl der Bilder</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eine</translation>
    </message>
    <message>
        <source>One picture of a grid, full size.</source>
        <translation>Ein Bild aus einem Raster, in voller Größe.</translation>
    </message>
    <message>
        <source>Opaque</source>
        <translation>Deckend</translation>
    </message>
    <message>
        <source>Orientation of the person</source>
        <translation>Ausrichtung der Person</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>Paints the masked part anew.</source>
        <translation>Malt den maskierten Teil neu.</translation>
    </message>
    <message>
        <source>Picture from a picture</source>
        <translation>Bild aus einem Bild</translation>
    </message>
    <message>
        <source>Picture from text</source>
        <translation>Bild aus Text</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Pictures to work from</source>
        <translation>Bilder als Grundlage</translation>
    </message>
    <message>
        <source>Portrait 3:4</source>
        <translation>Hochformat 3:4</translation>
    </message>
    <message>
        <source>Portrait 9:16</source>
        <translation>Hochformat 9:16</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Producer</translation>
    </message>
    <message>
        <source>Qwen Image</source>
        <translation>Qwen Image</translation>
    </message>
    <message>
        <source>Qwen Image 2</source>
        <translation>Qwen Image 2</translation>
    </message>
    <message>
        <source>Qwen Image 2 Pro</source>
        <translation>Qwen Image 2 Pro</translation>
    </message>
    <message>
        <source>Ray 2</source>
        <translation>Ray 2</translation>
    </message>
    <message>
        <source>Ray Flash 2</source>
        <translation>Ray Flash 2</translation>
    </message>
    <message>
        <source>Redefine</source>
        <translation>Neu auslegen</translation>
    </message>
    <message>
        <source>Reference picture</source>
        <translation>Referenzbild</translation>
    </message>
    <message>
        <source>Reference pictures</source>
        <translation>Referenzbilder</translation>
    </message>
    <message>
        <source>Reference sounds</source>
        <translation>Referenztöne</translation>
    </message>
    <message>
        <source>Reference video</source>
        <translation>Referenzvideo</translation>
    </message>
    <message>
        <source>Reference videos</source>
        <translation>Referenzvideos</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Remove background (851 Labs)</source>
        <translation>Hintergrund entfernen (851 Labs)</translation>
    </message>
    <message>
        <source>Remove background (Bria)</source>
        <translation>Hintergrund entfernen (Bria)</translation>
    </message>
    <message>
        <source>Remove the background</source>
        <translation>Hintergrund entfernen</translation>
    </message>
    <message>
        <source>Remove the subject instead</source>
        <translation>Stattdessen das Motiv entfernen</translation>
    </message>
    <message>
        <source>Repaint</source>
        <translation>Neu malen</translation>
    </message>
    <message>
        <source>Repaint a part…</source>
        <translation>Einen Teil neu malen…</translation>
    </message>
    <message>
        <source>Repaint or extend</source>
        <translation>Neu malen oder erweitern</translation>
    </message>
    <message>
        <source>Repaint or extend…</source>
        <translation>Neu malen oder erweitern…</translation>
    </message>
    <message>
        <source>Replace the background…</source>
        <translation>Hintergrund ersetzen…</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reve</source>
        <translation>Reve</translation>
    </message>
    <message>
        <source>SD 3</source>
        <translation>SD 3</translation>
    </message>
    <message>
        <source>SD 3.5 Large</source>
        <translation>SD 3.5 Large</translation>
    </message>
    <message>
        <source>SD 3.5 Large Turbo</source>
        <translation>SD 3.5 Large Turbo</translation>
    </message>
    <message>
        <source>SD 3.5 Medium</source>
        <translation>SD 3.5 Medium</translation>
    </message>
    <message>
        <source>Seedance 1 Lite</source>
        <translation>Seedance 1 Lite</translation>
    </message>
    <message>
        <source>Seedance 1 Pro</source>
        <translation>Seedance 1 Pro</translation>
    </message>
    <message>
        <source>Seedance 1 Pro Fast</source>
        <translation>Seedance 1 Pro Fast</translation>
    </message>
    <message>
        <source>Seedance 1.5 Pro</source>
        <translation>Seedance 1.5 Pro</translation>
    </message>
    <message>
        <source>Seedance 2</source>
        <translation>Seedance 2</translation>
    </message>
    <message>
        <source>Seedance 2 Fast</source>
        <translation>Seedance 2 Fast</translation>
    </message>
    <message>
        <source>Seedance 2 Mini</source>
        <translation>Seedance 2 Mini</translation>
    </message>
    <message>
        <source>Seedance 2.5</source>
        <translation>Seedance 2.5</translation>
    </message>
    <message>
        <source>Seedream</source>
        <translation>Seedream</translation>
    </message>
    <message>
        <source>Seedream 3</source>
        <translation>Seedream 3</translation>
    </message>
    <message>
        <source>Seedream 3.1</source>
        <translation>Seedream 3.1</translation>
    </message>
    <message>
        <source>Seedream 4</source>
        <translation>Seedream 4</translation>
    </message>
    <message>
        <source>Seedream 4.5</source>
        <translation>Seedream 4.5</translation>
    </message>
    <message>
        <source>Seedream 5 Lite</source>
        <translation>Seedream 5 Lite</translation>
    </message>
    <message>
        <source>Seedream 5 Pro</source>
        <translation>Seedream 5 Pro</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Mehrere</translation>
    </message>
    <message>
        <source>Several shots</source>
        <translation>Mehrere Szenen</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>Schärfen</translation>
    </message>
    <message>
        <source>Sharpening</source>
        <translation>Schärfung</translation>
    </message>
    <message>
        <source>Shots</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Sing them with Udio…</source>
        <translation>Mit Udio singen…</translation>
    </message>
    <message>
        <source>Singing for an instrumental.</source>
        <translation>Gesang für ein Instrumentalstück.</translation>
    </message>
    <message>
        <source>Slower, follows difficult prompts better.</source>
        <translation>Langsamer, folgt schwierigen Prompts besser.</translation>
    </message>
    <message>
        <source>Sora 2</source>
        <translation>Sora 2</translation>
    </message>
    <message>
        <source>Sora 2 Pro</source>
        <translation>Sora 2 Pro</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Split voice and music</source>
        <translation>Stimme und Musik trennen</translation>
    </message>
    <message>
        <source>Square, large</source>
        <translation>Quadrat, groß</translation>
    </message>
    <message>
        <source>Stable Diffusion</source>
        <translation>Stable Diffusion</translation>
    </message>
    <message>
        <source>Strength of the change</source>
        <translation>Stärke der Änderung</translation>
    </message>
    <message>
        <source>Strength of the lyrics</source>
        <translation>Stärke des Songtexts</translation>
    </message>
    <message>
        <source>Strength of the picture</source>
        <translation>Stärke des Bildes</translation>
    </message>
    <message>
        <source>Strength of the prompt</source>
        <translation>Stärke des Prompts</translation>
    </message>
    <message>
        <source>Strength of the sound</source>
        <translation>Stärke des Klangs</translation>
    </message>
    <message>
        <source>Strength of the training</source>
        <translation>Stärke des Trainings</translation>
    </message>
    <message>
        <source>Strength with faces</source>
        <translation>Stärke bei Gesichtern</translation>
    </message>
    <message>
        <source>Style pictures</source>
        <translation>Stilbilder</translation>
    </message>
    <message>
        <source>Style preset</source>
        <translation>Stilvorlage</translation>
    </message>
    <message>
        <source>Styles and instruments to leave out.</source>
        <translation>Stile und Instrumente, die fehlen sollen.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The model may search the web for facts.</source>
        <translation>Das Modell darf im Netz nach Fakten suchen.</translation>
    </message>
    <message>
        <source>The model may search the web for pictures.</source>
        <translation>Das Modell darf im Netz nach Bildern suchen.</translation>
    </message>
    <message>
        <source>The prompt is the lyrics, up to 5,000 characters. Without it the prompt describes the song, up to 500.</source>
        <translation>Der Prompt ist der Songtext, bis 5.000 Zeichen. Sonst beschreibt er den Song, bis 500.</translation>
    </message>
    <message>
        <source>The same seed and settings give a similar result.</source>
        <translation>Derselbe Seed mit denselben Einstellungen ergibt Ähnliches.</translation>
    </message>
    <message>
        <source>The service adds words of its own.</source>
        <translation>Der Dienst fügt eigene Wörter hinzu.</translation>
    </message>
    <message>
        <source>The service changes the words.</source>
        <translation>Der Dienst ändert die Wörter.</translation>
    </message>
    <message>
        <source>The song in another style.</source>
        <translation>Der Song in einem anderen Stil.</translation>
    </message>
    <message>
        <source>The video to edit</source>
        <translation>Das Video, das bearbeitet wird</translation>
    </message>
    <message>
        <source>Think first</source>
        <translation>Erst nachdenken</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Tolerance of the content filter</source>
        <translation>Toleranz des Inhaltsfilters</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Durchsichtig</translation>
    </message>
    <message>
        <source>Two files: the voice and the music.</source>
        <translation>Zwei Dateien: die Stimme und die Musik.</translation>
    </message>
    <message>
        <source>Up to three pictures whose style is taken over.</source>
        <translation>Bis zu drei Bilder, deren Stil übernommen wird.</translation>
    </message>
    <message>
        <source>Upscale (Clarity)</source>
        <translation>Upscale (Clarity)</translation>
    </message>
    <message>
        <source>Upscale (Topaz)</source>
        <translation>Upscale (Topaz)</translation>
    </message>
    <message>
        <source>Upscale with Topaz…</source>
        <translation>Upscale mit Topaz&#xa0;…</translation>
    </message>
    <message>
        <source>Upscale…</source>
        <translation>Upscale&#xa0;…</translation>
    </message>
    <message>
        <source>Use as description…</source>
        <translation>Als Beschreibung verwenden…</translation>
    </message>
    <message>
        <source>Use as prompt</source>
        <translation>Als Prompt verwenden</translation>
    </message>
    <message>
        <source>Use as reference for Kling 3.0 Omni…</source>
        <translation>Als Referenz für Kling 3.0 Omni verwenden…</translation>
    </message>
    <message>
        <source>Use as the sound of a video…</source>
        <translation>Als Ton eines Videos verwenden…</translation>
    </message>
    <message>
        <source>Veo</source>
        <translation>Veo</translation>
    </message>
    <message>
        <source>Veo 2</source>
        <translation>Veo 2</translation>
    </message>
    <message>
        <source>Veo 3</source>
        <translation>Veo 3</translation>
    </message>
    <message>
        <source>Veo 3 Fast</source>
        <translation>Veo 3 Fast</translation>
    </message>
    <message>
        <source>Veo 3.1</source>
        <translation>Veo 3.1</translation>
    </message>
    <message>
        <source>Veo 3.1 Fast</source>
        <translation>Veo 3.1 Fast</translation>
    </message>
    <message>
        <source>Veo 3.1 Lite</source>
        <translation>Veo 3.1 Lite</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Video tools</source>
        <translation>Videowerkzeuge</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Wan</source>
        <translation>Wan</translation>
    </message>
    <message>
        <source>Wan 2.5</source>
        <translation>Wan 2.5</translation>
    </message>
    <message>
        <source>Wan 2.5 Fast</source>
        <translation>Wan 2.5 Fast</translation>
    </message>
    <message>
        <source>Wan 2.6</source>
        <translation>Wan 2.6</translation>
    </message>
    <message>
        <source>Wan 2.6 Flash</source>
        <translation>Wan 2.6 Flash</translation>
    </message>
    <message>
        <source>Wan 2.7</source>
        <translation>Wan 2.7</translation>
    </message>
    <message>
        <source>Wan 2.7 from references</source>
        <translation>Wan 2.7 aus Referenzen</translation>
    </message>
    <message>
        <source>Wan Image</source>
        <translation>Wan Image</translation>
    </message>
    <message>
        <source>Wan Image 2.6</source>
        <translation>Wan Image 2.6</translation>
    </message>
    <message>
        <source>Wan Image 2.7</source>
        <translation>Wan Image 2.7</translation>
    </message>
    <message>
        <source>Wan Image 2.7 Pro</source>
        <translation>Wan Image 2.7 Pro</translation>
    </message>
    <message>
        <source>Weight of the song</source>
        <translation>Gewicht des Songs</translation>
    </message>
    <message>
        <source>Weight of the style</source>
        <translation>Gewicht des Stils</translation>
    </message>
    <message>
        <source>Weirdness</source>
        <translation>Eigenwilligkeit</translation>
    </message>
    <message>
        <source>What should not be in it.</source>
        <translation>Was nicht darin sein soll.</translation>
    </message>
    <message>
        <source>What the video gives</source>
        <translation>Was das Video beiträgt</translation>
    </message>
    <message>
        <source>What you paint is drawn anew.</source>
        <translation>Was übermalt wird, wird neu gezeichnet.</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Write the lyrics for me</source>
        <translation>Den Songtext schreiben lassen</translation>
    </message>
    <message>
        <source>Written by the service</source>
        <translation>Vom Dienst geschrieben</translation>
    </message>
    <message>
        <source>15 to 30 pictures, JPEG, PNG or WebP, up to 10 MB each and 100 MB together.</source>
        <translation>15 bis 30 Bilder, JPEG, PNG oder WebP, je höchstens 10 MB und zusammen 100 MB.</translation>
    </message>
    <message>
        <source>2 credits are taken when the training starts, and given back if it fails. The documentation names 255 credits more for the training itself; when they are taken is not known.</source>
        <translation>2 Credits werden beim Start des Trainings abgebucht und bei einem Fehlschlag erstattet. Die Dokumentation nennt weitere 255 Credits für das Training selbst; wann sie abgebucht werden, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>34</source>
        <translation>34</translation>
    </message>
    <message>
        <source>500 to 3000. More learn more of the pictures, and take longer.</source>
        <translation>500 bis 3000. Mehr Schritte lernen mehr aus den Bildern und dauern länger.</translation>
    </message>
    <message>
        <source>8 to 64. A higher one can hold more detail.</source>
        <translation>8 bis 64. Ein höherer Rang kann mehr Einzelheiten fassen.</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>Anna</translation>
    </message>
    <message>
        <source>How you find it again. The service keeps it.</source>
        <translation>Unter diesem Namen ist es wiederzufinden. Der Dienst bewahrt ihn auf.</translation>
    </message>
    <message>
        <source>In your own words, if you like.</source>
        <translation>In eigenen Worten, wenn gewünscht.</translation>
    </message>
    <message>
        <source>Learns a person, a style or a thing from 15 to 30 pictures.</source>
        <translation>Lernt eine Person, einen Stil oder einen Gegenstand aus 15 bis 30 Bildern.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Non-binary</source>
        <translation>Nichtbinär</translation>
    </message>
    <message>
        <source>Pictures of a person, style or thing that you trained.</source>
        <translation>Bilder einer Person, eines Stils oder eines Gegenstands, die trainiert wurden.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Scenes that follow each other, each with its own prompt and length in seconds.</source>
        <translation>Szenen, die aufeinander folgen, jede mit eigenem Prompt und eigener Länge in Sekunden.</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Somebody or something that you trained. The id of a training made elsewhere works too.</source>
        <translation>Jemand oder etwas, das trainiert wurde. Auch die ID eines anderswo gestarteten Trainings ist möglich.</translation>
    </message>
    <message>
        <source>The service asks for it where a person is trained.</source>
        <translation>Der Dienst verlangt diese Angabe, wenn eine Person trainiert wird.</translation>
    </message>
    <message>
        <source>The service asks for it where a person is trained. Any words up to 40 characters.</source>
        <translation>Der Dienst verlangt diese Angabe, wenn eine Person trainiert wird. Beliebige Worte, höchstens 40 Zeichen.</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Trained subject</source>
        <translation>Trainiertes Motiv</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>0 to 10.</source>
        <translation>0 bis 10.</translation>
    </message>
    <message>
        <source>0 to 1; 0 keeps soft edges.</source>
        <translation>0 bis 1; 0 lässt weiche Kanten.</translation>
    </message>
    <message>
        <source>0 to 3; higher stays closer to the picture.</source>
        <translation>0 bis 3; mehr bleibt näher am Bild.</translation>
    </message>
    <message>
        <source>0.5 MP</source>
        <translation>0,5 MP</translation>
    </message>
    <message>
        <source>1 MP</source>
        <translation>1 MP</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>2 MP</source>
        <translation>2 MP</translation>
    </message>
    <message>
        <source>4 MP</source>
        <translation>4 MP</translation>
    </message>
    <message>
        <source>512 px</source>
        <translation>512 px</translation>
    </message>
    <message>
        <source>6×</source>
        <translation>6×</translation>
    </message>
    <message>
        <source>8×</source>
        <translation>8×</translation>
    </message>
    <message>
        <source>Aerial</source>
        <translation>Luftaufnahme</translation>
    </message>
    <message>
        <source>Apollo</source>
        <translation>Apollo</translation>
    </message>
    <message>
        <source>As the first picture</source>
        <translation>Wie das erste Bild</translation>
    </message>
    <message>
        <source>As the picture</source>
        <translation>Wie das Bild</translation>
    </message>
    <message>
        <source>As the video</source>
        <translation>Wie das Video</translation>
    </message>
    <message>
        <source>Bolt camera</source>
        <translation>Roboterkamera</translation>
    </message>
    <message>
        <source>Crane down</source>
        <translation>Kran abwärts</translation>
    </message>
    <message>
        <source>Crane up</source>
        <translation>Kran aufwärts</translation>
    </message>
    <message>
        <source>Dolly zoom</source>
        <translation>Dolly-Zoom</translation>
    </message>
    <message>
        <source>Downwards</source>
        <translation>Abwärts</translation>
    </message>
    <message>
        <source>Drone</source>
        <translation>Drohne</translation>
    </message>
    <message>
        <source>Elevator doors</source>
        <translation>Aufzugtüren</translation>
    </message>
    <message>
        <source>Eye level</source>
        <translation>Augenhöhe</translation>
    </message>
    <message>
        <source>From 5 seconds to 5 minutes, in thousandths of a second.</source>
        <translation>Von 5 Sekunden bis 5 Minuten, in tausendstel Sekunden.</translation>
    </message>
    <message>
        <source>Fuzz 1</source>
        <translation>Fuzz 1</translation>
    </message>
    <message>
        <source>Fuzz 1 Pro</source>
        <translation>Fuzz 1 Pro</translation>
    </message>
    <message>
        <source>Fuzz 1.1 Pro</source>
        <translation>Fuzz 1.1 Pro</translation>
    </message>
    <message>
        <source>Fuzz 2</source>
        <translation>Fuzz 2</translation>
    </message>
    <message>
        <source>Fuzz 2 Pro</source>
        <translation>Fuzz 2 Pro</translation>
    </message>
    <message>
        <source>Fuzz 2 Raw</source>
        <translation>Fuzz 2 Raw</translation>
    </message>
    <message>
        <source>Ground level</source>
        <translation>Bodennähe</translation>
    </message>
    <message>
        <source>HD</source>
        <translation>HD</translation>
    </message>
    <message>
        <source>Handheld</source>
        <translation>Handkamera</translation>
    </message>
    <message>
        <source>High angle</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>How far light and dark are apart, 1 to 50.</source>
        <translation>Wie weit hell und dunkel auseinanderliegen, 1 bis 50.</translation>
    </message>
    <message>
        <source>How much is made up, 0 to 1.</source>
        <translation>Wie viel erfunden wird, 0 bis 1.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Its end when unset.</source>
        <translation>Ohne Angabe ihr Ende.</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>JPG</source>
        <translation>JPG</translation>
    </message>
    <message>
        <source>Kling 1</source>
        <translation>Kling 1</translation>
    </message>
    <message>
        <source>Kling 2</source>
        <translation>Kling 2</translation>
    </message>
    <message>
        <source>Low angle</source>
        <translation>Von unten</translation>
    </message>
    <message>
        <source>MP3</source>
        <translation>MP3</translation>
    </message>
    <message>
        <source>MP3, high quality</source>
        <translation>MP3, hohe Qualität</translation>
    </message>
    <message>
        <source>Mureka 7.6</source>
        <translation>Mureka 7.6</translation>
    </message>
    <message>
        <source>Mureka 8</source>
        <translation>Mureka 8</translation>
    </message>
    <message>
        <source>Mureka 9</source>
        <translation>Mureka 9</translation>
    </message>
    <message>
        <source>Mureka O2</source>
        <translation>Mureka O2</translation>
    </message>
    <message>
        <source>Natural</source>
        <translation>Natürlich</translation>
    </message>
    <message>
        <source>Number of songs</source>
        <translation>Anzahl der Songs</translation>
    </message>
    <message>
        <source>Orbit left</source>
        <translation>Umkreisen nach links</translation>
    </message>
    <message>
        <source>Orbit right</source>
        <translation>Umkreisen nach rechts</translation>
    </message>
    <message>
        <source>Over the shoulder</source>
        <translation>Über die Schulter</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>Senkrecht von oben</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>Pedestal down</source>
        <translation>Kamera absenken</translation>
    </message>
    <message>
        <source>Pedestal up</source>
        <translation>Kamera anheben</translation>
    </message>
    <message>
        <source>Point of view</source>
        <translation>Ich-Perspektive</translation>
    </message>
    <message>
        <source>Pull out</source>
        <translation>Wegfahren</translation>
    </message>
    <message>
        <source>Push in</source>
        <translation>Heranfahren</translation>
    </message>
    <message>
        <source>Rhea</source>
        <translation>Rhea</translation>
    </message>
    <message>
        <source>Roll left</source>
        <translation>Rollen nach links</translation>
    </message>
    <message>
        <source>Roll right</source>
        <translation>Rollen nach rechts</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>SD</translation>
    </message>
    <message>
        <source>Selfie</source>
        <translation>Selfie</translation>
    </message>
    <message>
        <source>Service default</source>
        <translation>Standard des Dienstes</translation>
    </message>
    <message>
        <source>Set width and height, or an aspect ratio.</source>
        <translation>Breite und Höhe oder ein Seitenverhältnis angeben.</translation>
    </message>
    <message>
        <source>Still</source>
        <translation>Unbewegt</translation>
    </message>
    <message>
        <source>Theia, more detail</source>
        <translation>Theia, mehr Details</translation>
    </message>
    <message>
        <source>Theia, more faithful</source>
        <translation>Theia, treuer</translation>
    </message>
    <message>
        <source>Tilt down</source>
        <translation>Neigen nach unten</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>Neigen nach oben</translation>
    </message>
    <message>
        <source>Tiny planet</source>
        <translation>Kleiner Planet</translation>
    </message>
    <message>
        <source>To the left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Truck left</source>
        <translation>Seitwärts nach links</translation>
    </message>
    <message>
        <source>Truck right</source>
        <translation>Seitwärts nach rechts</translation>
    </message>
    <message>
        <source>Upwards</source>
        <translation>Aufwärts</translation>
    </message>
    <message>
        <source>V5.5</source>
        <translation>V5.5</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>Lebhaft</translation>
    </message>
    <message>
        <source>WAV, 16 kHz</source>
        <translation>WAV, 16 kHz</translation>
    </message>
    <message>
        <source>WAV, 22 kHz</source>
        <translation>WAV, 22 kHz</translation>
    </message>
    <message>
        <source>WAV, 24 kHz</source>
        <translation>WAV, 24 kHz</translation>
    </message>
    <message>
        <source>WAV, CD quality</source>
        <translation>WAV, CD-Qualität</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Heranzoomen</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Blend…</source>
        <translation>Mischen&#xa0;…</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Eigene&#xa0;…</translation>
    </message>
    <message>
        <source>Face swap, as the face…</source>
        <translation>Gesichtstausch, als Gesicht&#xa0;…</translation>
    </message>
    <message>
        <source>Face swap, as the picture…</source>
        <translation>Gesichtstausch, als Bild&#xa0;…</translation>
    </message>
    <message>
        <source>Flux…</source>
        <translation>Flux&#xa0;…</translation>
    </message>
    <message>
        <source>GPT Image 2…</source>
        <translation>GPT Image 2&#xa0;…</translation>
    </message>
    <message>
        <source>Ideogram Remix…</source>
        <translation>Ideogram Remix&#xa0;…</translation>
    </message>
    <message>
        <source>Ideogram…</source>
        <translation>Ideogram&#xa0;…</translation>
    </message>
    <message>
        <source>Kling 2.6…</source>
        <translation>Kling 2.6&#xa0;…</translation>
    </message>
    <message>
        <source>Luma…</source>
        <translation>Luma&#xa0;…</translation>
    </message>
    <message>
        <source>Midjourney…</source>
        <translation>Midjourney&#xa0;…</translation>
    </message>
    <message>
        <source>Nano Banana Pro…</source>
        <translation>Nano Banana Pro&#xa0;…</translation>
    </message>
    <message>
        <source>Nano Banana…</source>
        <translation>Nano Banana&#xa0;…</translation>
    </message>
    <message>
        <source>Or its id, beside the result.</source>
        <translation>Oder ihre Kennung; sie steht neben dem Ergebnis.</translation>
    </message>
    <message>
        <source>Runway…</source>
        <translation>Runway&#xa0;…</translation>
    </message>
    <message>
        <source>Seedance 2.5…</source>
        <translation>Seedance 2.5&#xa0;…</translation>
    </message>
    <message>
        <source>Seedance…</source>
        <translation>Seedance&#xa0;…</translation>
    </message>
    <message>
        <source>Seedream 4.5…</source>
        <translation>Seedream 4.5&#xa0;…</translation>
    </message>
    <message>
        <source>Song 1</source>
        <translation>Song 1</translation>
    </message>
    <message>
        <source>Song 2</source>
        <translation>Song 2</translation>
    </message>
    <message>
        <source>Sora 2…</source>
        <translation>Sora 2&#xa0;…</translation>
    </message>
    <message>
        <source>Topaz…</source>
        <translation>Topaz&#xa0;…</translation>
    </message>
    <message>
        <source>Try-on, as the garment…</source>
        <translation>Anprobe, als Kleidungsstück&#xa0;…</translation>
    </message>
    <message>
        <source>Try-on, as the person…</source>
        <translation>Anprobe, als Person&#xa0;…</translation>
    </message>
    <message>
        <source>Use in</source>
        <translation>Verwenden in</translation>
    </message>
    <message>
        <source>Veo 3.1…</source>
        <translation>Veo 3.1&#xa0;…</translation>
    </message>
    <message>
        <source>Which song</source>
        <translation>Welcher Song</translation>
    </message>
    <message>
        <source>Sora 2 takes an Apiframe account of the newer kind (Unified): its API keys begin with afk_. Classic accounts cannot use it. Both kinds work side by side here, each with its own credits.</source>
        <translation>Für Sora 2 braucht es ein neueres Apiframe-Konto (Unified): Seine API-Schlüssel beginnen mit afk_. Classic-Konten können es nicht nutzen. Beide Arten arbeiten hier nebeneinander, jede mit eigenen Credits.</translation>
    </message>
    <message>
        <source>Animate…</source>
        <translation>Animieren&#xa0;…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Kling 3.0…</source>
        <translation>Kling 3.0&#xa0;…</translation>
    </message>
    <message>
        <source>Nano Banana 2…</source>
        <translation>Nano Banana 2&#xa0;…</translation>
    </message>
    <message>
        <source>Single picture</source>
        <translation>Nur dieses Bild</translation>
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
        <source>Drive the window through the sandbox and save pictures of each step here.</source>
        <translation>Das Fenster durch die Sandbox führen und von jedem Schritt hier Bilder speichern.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
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
    <message>
        <source>Open this profile; a new name makes a new one. Beside --api-url: the account of that name at that server, with its own key and jobs.</source>
        <translation>Dieses Profil öffnen; ein neuer Name legt ein neues an. Neben --api-url: das Konto dieses Namens auf jenem Server, mit eigenem Schlüssel und eigenen Aufträgen.</translation>
    </message>
</context>
<context>
    <name>JobTwin</name>
    <message>
        <source>picture %1</source>
        <comment>which picture of an earlier job this one was made from</comment>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>number of a job among equal ones</comment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>MediaWords</name>
    <message>
        <source>%1 × %2</source>
        <extracomment>width and height of a picture in pixels</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln seconds.</source>
        <translation>
            <numerusform>Höchstens %Ln Sekunde.</numerusform>
            <numerusform>Höchstens %Ln Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sides from %1 to %2 pixels.</source>
        <translation>Seiten von %1 bis %2 Pixel.</translation>
    </message>
    <message numerus="yes">
        <source>No side longer than %Ln pixels.</source>
        <translation>
            <numerusform>Keine Seite länger als %Ln Pixel.</numerusform>
            <numerusform>Keine Seite länger als %Ln Pixel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No side shorter than %Ln pixels.</source>
        <translation>
            <numerusform>Keine Seite kürzer als %Ln Pixel.</numerusform>
            <numerusform>Keine Seite kürzer als %Ln Pixel.</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Diese Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This file cannot be read: permission is missing.</source>
        <translation>Diese Datei ist nicht lesbar: Die Berechtigung fehlt.</translation>
    </message>
    <message>
        <source>This is not a picture. PNG, JPEG, WebP and GIF are.</source>
        <translation>Das ist kein Bild. Möglich sind PNG, JPEG, WebP und GIF.</translation>
    </message>
    <message>
        <source>This is not a sound file. MP3, WAV, FLAC, Ogg and M4A are.</source>
        <translation>Das ist keine Tondatei. Möglich sind MP3, WAV, FLAC, Ogg und M4A.</translation>
    </message>
    <message>
        <source>This is not a video. MP4, WebM and MOV are.</source>
        <translation>Das ist kein Video. Möglich sind MP4, WebM und MOV.</translation>
    </message>
    <message>
        <source>This file breaks off before its end.</source>
        <translation>Diese Datei bricht vor ihrem Ende ab.</translation>
    </message>
    <message>
        <source>Too large: %1, at most %2 can be sent.</source>
        <translation>Zu groß: %1; höchstens %2 lassen sich senden.</translation>
    </message>
    <message>
        <source>Too small: the shorter side has %1 pixels, at least %2 are needed.</source>
        <translation>Zu klein: Die kürzere Seite hat %1 Pixel, nötig sind mindestens %2.</translation>
    </message>
    <message>
        <source>Too large: the longer side has %1 pixels, at most %2 are taken.</source>
        <translation>Zu groß: Die längere Seite hat %1 Pixel, erlaubt sind höchstens %2.</translation>
    </message>
    <message>
        <source>Too long: %1, at most %2 can be sent.</source>
        <translation>Zu lang: %1; höchstens %2 lassen sich senden.</translation>
    </message>
    <message>
        <source>The picture could not be read, so it was not made smaller.</source>
        <translation>Das Bild war nicht lesbar und wurde darum nicht verkleinert.</translation>
    </message>
    <message>
        <source>It cannot be made to fit: it would become too small.</source>
        <translation>Es lässt sich nicht passend machen: Es würde zu klein.</translation>
    </message>
    <message>
        <source>The smaller copy could not be written. Is the disk full?</source>
        <translation>Die kleinere Kopie ließ sich nicht schreiben. Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>This kind of file is not taken here. Of pictures JPEG, PNG and WebP are.</source>
        <translation>Diese Art von Datei wird hier nicht angenommen. Von Bildern sind es JPEG, PNG und WebP.</translation>
    </message>
    <message>
        <source>This kind of file is not taken here. These are: %1.</source>
        <comment>names of file types</comment>
        <translation>Diese Art Datei wird hier nicht genommen. Möglich sind: %1.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>%1 · %2%</source>
        <extracomment>what is going on, and how far</extracomment>
        <translation>%1 · %2&#xa0;%</translation>
    </message>
    <message>
        <source>Person of %1</source>
        <comment>a day</comment>
        <translation>Person vom %1</translation>
    </message>
    <message>
        <source>About to start</source>
        <translation>Beginnt gleich</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Wartet, bis sie an der Reihe ist</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <comment>why</comment>
        <translation>Wartet: %1</translation>
    </message>
    <message>
        <source>Sending the pictures</source>
        <translation>Die Bilder werden gesendet</translation>
    </message>
    <message>
        <source>Preparing the pictures</source>
        <translation>Die Bilder werden vorbereitet</translation>
    </message>
    <message>
        <source>Pictures prepared, nothing trained yet</source>
        <translation>Bilder vorbereitet, noch nichts trainiert</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>It is not known whether the service took it</source>
        <translation>Es ist nicht bekannt, ob der Dienst es angenommen hat</translation>
    </message>
    <message>
        <source>It is not known whether its training finished</source>
        <translation>Es ist nicht bekannt, ob das Training fertig wurde</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <comment>why</comment>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Not followed any more</source>
        <translation>Wird nicht mehr verfolgt</translation>
    </message>
    <message>
        <source>The prepared pictures have lapsed</source>
        <translation>Die vorbereiteten Bilder sind verfallen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>trained %1</source>
        <comment>when</comment>
        <translation>trainiert %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <comment>when</comment>
        <translation>begonnen %1</translation>
    </message>
    <message>
        <source>Prepared pictures lapsed %1</source>
        <comment>when</comment>
        <translation>Vorbereitete Bilder verfielen %1</translation>
    </message>
    <message>
        <source>Prepared pictures lapse %1</source>
        <comment>when</comment>
        <translation>Vorbereitete Bilder verfallen %1</translation>
    </message>
    <message>
        <source>The same as number %1</source>
        <translation>Dasselbe wie Nummer %1</translation>
    </message>
    <message>
        <source>Much like number %1</source>
        <translation>Fast wie Nummer %1</translation>
    </message>
    <message>
        <source>Small: below %1 pixels</source>
        <translation>Klein: unter %1 Pixel</translation>
    </message>
    <message>
        <source>Very dark</source>
        <translation>Sehr dunkel</translation>
    </message>
    <message>
        <source>The file is damaged, or not a list of people at all.</source>
        <translation>Die Datei ist beschädigt oder gar keine Liste von Personen.</translation>
    </message>
    <message>
        <source>This file holds something else than a list of people.</source>
        <translation>Diese Datei enthält etwas anderes als eine Liste von Personen.</translation>
    </message>
    <message>
        <source>The list was written by a newer Frameloom. Please update first.</source>
        <translation>Die Liste stammt von einem neueren Frameloom. Bitte zuerst aktualisieren.</translation>
    </message>
    <message>
        <source>There is no training in this file.</source>
        <translation>In dieser Datei steht kein Training.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were added.</source>
        <translation>
            <numerusform>%Ln Person kam hinzu.</numerusform>
            <numerusform>%Ln Personen kamen hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here and are more complete now.</source>
        <translation>
            <numerusform>%Ln war schon da und ist jetzt vollständiger.</numerusform>
            <numerusform>%Ln waren schon da und sind jetzt vollständiger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known already.</source>
        <translation>
            <numerusform>%Ln war schon bekannt.</numerusform>
            <numerusform>%Ln waren schon bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries had no training id and were left out.</source>
        <translation>
            <numerusform>%Ln Eintrag ohne Trainings-ID blieb weg.</numerusform>
            <numerusform>%Ln Einträge ohne Trainings-ID blieben weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln belong to another API of Apiframe and were left out.</source>
        <translation>
            <numerusform>%Ln gehört zu einer anderen API von Apiframe und blieb weg.</numerusform>
            <numerusform>%Ln gehören zu einer anderen API von Apiframe und blieben weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting to be trained</source>
        <translation>Wartet auf das Training</translation>
    </message>
    <message>
        <source>The service takes in the pictures</source>
        <translation>Der Dienst nimmt die Bilder auf</translation>
    </message>
    <message>
        <source>Training (%1)</source>
        <comment>the service&apos;s own word</comment>
        <translation>Training (%1)</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Not on the service&apos;s list any more</source>
        <translation>Nicht mehr auf der Liste des Dienstes</translation>
    </message>
</context>
<context>
    <name>Players</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>position in a song or video, and its length</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>tool tip: what a button does, and the key for it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>Kein Audiogerät</translation>
    </message>
    <message>
        <source>This system has no decoder for this file</source>
        <translation>Dieses System hat keinen Decoder für diese Datei</translation>
    </message>
    <message>
        <source>This file cannot be played to its end</source>
        <translation>Diese Datei lässt sich nicht bis zum Ende abspielen</translation>
    </message>
    <message>
        <source>This computer has no sound device now. The file is saved; connect a device and press play again.</source>
        <translation>Dieser Computer hat gerade kein Audiogerät. Die Datei ist gespeichert; bitte ein Gerät anschließen und erneut abspielen.</translation>
    </message>
    <message>
        <source>Install the packages %1 and %2, then start Frameloom again. The file is saved as it came.</source>
        <translation>Bitte die Pakete %1 und %2 installieren und Frameloom neu starten. Die Datei ist unverändert gespeichert.</translation>
    </message>
    <message>
        <source>It is damaged, or ends too early. It is kept as it came.</source>
        <translation>Sie ist beschädigt oder endet zu früh. Sie bleibt unverändert gespeichert.</translation>
    </message>
</context>
<context>
    <name>PromptNotes</name>
    <message>
        <source>%1 is said twice</source>
        <comment>a parameter such as --ar</comment>
        <translation>%1 steht zweimal da</translation>
    </message>
    <message>
        <source>%1 differs from “%2” in the form</source>
        <comment>parameter, field</comment>
        <translation>%1 weicht von „%2“ im Formular ab</translation>
    </message>
    <message>
        <source>%1 is no parameter that is known here</source>
        <comment>such as --ra</comment>
        <translation>%1 ist hier als Parameter nicht bekannt</translation>
    </message>
    <message>
        <source>Words after %1 may not be read: parameters stand at the end</source>
        <translation>Wörter nach %1 werden vielleicht nicht gelesen: Parameter stehen am Ende</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <comment>a parameter such as --ar</comment>
        <translation>%1 braucht einen Wert</translation>
    </message>
    <message>
        <source>Stands for %1 prompts; the first %2 are listed</source>
        <translation>Steht für %1 Prompts; die ersten %2 werden aufgeführt</translation>
    </message>
    <message>
        <source>Stands for %1 prompts</source>
        <translation>Steht für %1 Prompts</translation>
    </message>
    <message>
        <source>Words on your list: %1</source>
        <translation>Wörter auf Ihrer Liste: %1</translation>
    </message>
    <message>
        <source>No wildcard file: %1</source>
        <translation>Keine Wildcard-Datei: %1</translation>
    </message>
</context>
<context>
    <name>RegisteredFiles</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>can be used</source>
        <translation>verwendbar</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>wird vorbereitet</translation>
    </message>
    <message>
        <source>did not work</source>
        <translation>hat nicht geklappt</translation>
    </message>
    <message>
        <source>did not work: %1</source>
        <translation>hat nicht geklappt: %1</translation>
    </message>
    <message>
        <source>gone from the provider</source>
        <translation>beim Anbieter nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>known to the provider</source>
        <translation>beim Anbieter bekannt</translation>
    </message>
    <message>
        <source>the provider says “%1”</source>
        <translation>der Anbieter sagt „%1“</translation>
    </message>
    <message>
        <source>registered %1</source>
        <comment>when</comment>
        <translation>registriert %1</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <comment>when</comment>
        <translation>aufbewahrt bis %1</translation>
    </message>
    <message>
        <source>not for this field</source>
        <translation>nicht für dieses Feld</translation>
    </message>
</context>
<context>
    <name>RemoteJobsDialog</name>
    <message>
        <source>finished, its files are gone</source>
        <translation>fertig, die Dateien sind weg</translation>
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
        <source>running</source>
        <translation>läuft</translation>
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
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SendQuestion</name>
    <message>
        <source>Send this for %1?</source>
        <translation>Für %1 senden?</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
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
        <source>%1 %2 of “%3”</source>
        <extracomment>%1 is an action (&quot;Upscale&quot;), %2 the number of a picture, %3 a prompt; title of the new job</extracomment>
        <translation>%1 %2 von „%3“</translation>
    </message>
    <message>
        <source>The file of this result is not there any more.</source>
        <translation>Die Datei dieses Ergebnisses ist nicht mehr da.</translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>song %1</source>
        <translation>Song %1</translation>
    </message>
    <message>
        <source>clip %1</source>
        <translation>Clip %1</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an action that opens a form (&quot;Extend&quot;), %2 &quot;song 2&quot;; accessible name</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is an action (&quot;Upscale&quot;), %2 &quot;picture 2&quot;; accessible name</extracomment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Tile</name>
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
        <source>This file was refused</source>
        <translation>Diese Datei wurde abgewiesen</translation>
    </message>
    <message>
        <source>It is not a safe picture file.</source>
        <translation>Es ist keine sichere Bilddatei.</translation>
    </message>
    <message>
        <source>Result files are kept there for a limited time, and this one was not saved before.</source>
        <translation>Ergebnisdateien werden dort nur eine begrenzte Zeit aufbewahrt, und diese wurde vorher nicht gespeichert.</translation>
    </message>
    <message>
        <source>The server does not hand this file out</source>
        <translation>Der Server gibt diese Datei nicht heraus</translation>
    </message>
    <message>
        <source>Its address may have expired. Fetching it again asks for a new one, at no cost.</source>
        <translation>Ihre Adresse ist vielleicht abgelaufen. Beim erneuten Holen wird eine neue erfragt, das kostet nichts.</translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message>
        <source>Original</source>
        <comment>service of a generator</comment>
        <translation>Original</translation>
    </message>
    <message>
        <source>Pro</source>
        <comment>service of a generator</comment>
        <translation>Pro</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tools</source>
        <extracomment>number of things that a service of a generator can do: imagine, blend, describe …</extracomment>
        <translation>
            <numerusform>%Ln Werkzeug</numerusform>
            <numerusform>%Ln Werkzeuge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, each with its price</source>
        <comment>16 tools</comment>
        <translation>%1, alle mit Preis</translation>
    </message>
    <message>
        <source>%1, prices not published</source>
        <comment>16 tools</comment>
        <translation>%1, Preise nicht veröffentlicht</translation>
    </message>
    <message>
        <source>%1, %2 without a known price</source>
        <extracomment>%1 &quot;16 tools&quot;, %2 the number of those without one</extracomment>
        <translation>%1, %2 davon ohne bekannten Preis</translation>
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
        <translation>wartet, bis er an der Reihe ist</translation>
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
        <source>waits: out of credits</source>
        <translation>wartet: keine Credits mehr</translation>
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
        <translation>%1&#xa0;%</translation>
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
    <message>
        <source>A file is needed here.</source>
        <translation>Hier wird eine Datei gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln files, please.</source>
        <translation>
            <numerusform>Bitte mindestens %Ln Datei.</numerusform>
            <numerusform>Bitte mindestens %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln files, please.</source>
        <translation>
            <numerusform>Bitte höchstens %Ln Datei.</numerusform>
            <numerusform>Bitte höchstens %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>This does not go together with the other choices. Leave it unset.</source>
        <translation>Das verträgt sich nicht mit den anderen Angaben. Bitte nicht angeben.</translation>
    </message>
    <message>
        <source>Either this or “%1”: leave one of them unset.</source>
        <translation>Entweder dies oder „%1“: Bitte eins davon nicht angeben.</translation>
    </message>
    <message>
        <source>is sent in a moment</source>
        <translation>wird in Kürze gesendet</translation>
    </message>
    <message>
        <source>An input file cannot be read</source>
        <translation>Eine Eingabedatei ist nicht lesbar</translation>
    </message>
    <message>
        <source>An input file is too large</source>
        <translation>Eine Eingabedatei ist zu groß</translation>
    </message>
    <message>
        <source>An input needs another address</source>
        <translation>Eine Eingabe braucht eine andere Adresse</translation>
    </message>
    <message>
        <source>An input file could not be uploaded</source>
        <translation>Eine Eingabedatei ließ sich nicht hochladen</translation>
    </message>
    <message>
        <source>You stopped waiting for the answer</source>
        <translation>Das Warten auf die Antwort wurde beendet</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was charged. The file “%1” is gone, or may not be read. Choose it again.</source>
        <translation>Es wurde nichts gesendet und nichts berechnet. Die Datei „%1“ ist weg oder darf nicht gelesen werden. Bitte neu auswählen.</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was charged. The file “%1” is over the limit of this operation. Choose a smaller one.</source>
        <translation>Es wurde nichts gesendet und nichts berechnet. Die Datei „%1“ ist für diese Funktion zu groß. Bitte eine kleinere wählen.</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was charged. The service takes only an address for “%1”, and there is none that answers. Put the file somewhere public and give its address.</source>
        <translation>Es wurde nichts gesendet und nichts berechnet. Der Dienst nimmt für „%1“ nur eine Adresse an, und es gibt keine, die antwortet. Bitte die Datei öffentlich ablegen und ihre Adresse angeben.</translation>
    </message>
    <message>
        <source>Nothing was submitted and nothing was charged. Try again later.</source>
        <translation>Es wurde nichts abgeschickt und nichts berechnet. Bitte später erneut versuchen.</translation>
    </message>
    <message>
        <source>The request has left this computer, and the server may go on and charge for it. It is not sent again by itself. Compare your balance, then decide.</source>
        <translation>Die Anfrage hat diesen Computer verlassen; vielleicht arbeitet der Server weiter und berechnet sie. Sie wird nicht von selbst erneut gesendet. Bitte das Guthaben vergleichen und dann entscheiden.</translation>
    </message>
    <message>
        <source>usually about %1 s</source>
        <translation>meist etwa %1&#xa0;s</translation>
    </message>
    <message>
        <source>usually about %1</source>
        <translation>meist etwa %1</translation>
    </message>
    <message>
        <source>usually %1–%2</source>
        <comment>a range of minutes</comment>
        <translation>meist %1–%2</translation>
    </message>
    <message>
        <source>usually %1 s</source>
        <translation>meist %1&#xa0;s</translation>
    </message>
    <message>
        <source>usually %1–%2 s</source>
        <comment>a range of seconds</comment>
        <translation>meist %1–%2&#xa0;s</translation>
    </message>
    <message>
        <source>The proxy refused the user name or password</source>
        <translation>Der Proxy hat Benutzername oder Passwort abgelehnt</translation>
    </message>
    <message>
        <source>Not possible with this result</source>
        <translation>Mit diesem Ergebnis nicht möglich</translation>
    </message>
    <message>
        <source>The step before was deleted</source>
        <translation>Der Schritt davor wurde gelöscht</translation>
    </message>
    <message>
        <source>Nothing was sent and nothing was charged. Enter them in the settings under Network; it goes on by itself then.</source>
        <translation>Es wurde nichts gesendet und nichts berechnet. In den Einstellungen unter „Netz“ eintragen; dann geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>Keys that begin with “afk_” are for Apiframe’s newer API, others for its classic one. Enter a key of this account.</source>
        <translation>Schlüssel, die mit „afk_“ beginnen, sind für Apiframes neuere API, andere für die klassische. Bitte einen Schlüssel dieses Kontos eingeben.</translation>
    </message>
    <message>
        <source>It costs %L1 credits and there are %L2. Nothing was charged. Buy credits or wait; the job goes on when the balance has risen.</source>
        <translation>Es kostet %L1 Credits, und es sind %L2 da. Es wurde nichts berechnet. Credits kaufen oder warten; der Auftrag geht weiter, wenn das Guthaben gestiegen ist.</translation>
    </message>
    <message>
        <source>Nothing was started. Choose another result to go on from.</source>
        <translation>Es wurde nichts begonnen. Bitte ein anderes Ergebnis wählen, mit dem es weitergeht.</translation>
    </message>
    <message>
        <source>It was not known whether that step had been carried out, so there was nothing to go on from. Nothing was sent for this step and nothing was charged for it. Try again runs both steps.</source>
        <translation>Es war nicht bekannt, ob jener Schritt ausgeführt wurde, also gab es nichts, womit es weitergehen konnte. Für diesen Schritt wurde nichts gesendet und nichts berechnet. „Erneut versuchen“ führt beide Schritte aus.</translation>
    </message>
    <message>
        <source>asks again for a lost answer</source>
        <translation>fragt noch einmal nach der verlorenen Antwort</translation>
    </message>
    <message>
        <source>finished, its files are gone</source>
        <translation>fertig, die Dateien sind weg</translation>
    </message>
    <message>
        <source>refunded</source>
        <comment>the credits of a job that failed</comment>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>%1 charged</source>
        <extracomment>%1 is &quot;6 credits&quot;</extracomment>
        <translation>%1 abgebucht</translation>
    </message>
    <message>
        <source>The service has deleted this result</source>
        <translation>Der Dienst hat dieses Ergebnis gelöscht</translation>
    </message>
    <message>
        <source>No Apiframe server of this API at this address</source>
        <translation>Unter dieser Adresse ist kein Apiframe-Server dieser API</translation>
    </message>
    <message>
        <source>The job was finished, but the service keeps results for a limited time only. Frameloom saves them as soon as it hears of them; this one was gone by then.</source>
        <translation>Der Auftrag war fertig, aber der Dienst bewahrt Ergebnisse nur eine begrenzte Zeit auf. Frameloom speichert sie, sobald es von ihnen erfährt; dieses war da schon weg.</translation>
    </message>
    <message>
        <source>Something answers there, but it knows no account. Check the address.</source>
        <translation>Dort antwortet etwas, das aber kein Konto kennt. Bitte die Adresse prüfen.</translation>
    </message>
    <message>
        <source>This is not an Apiframe Unified server</source>
        <translation>Das ist kein Server der Apiframe-Unified-API</translation>
    </message>
    <message>
        <source>This is not an Apiframe Classic server</source>
        <translation>Das ist kein Server der Apiframe-Classic-API</translation>
    </message>
    <message>
        <source>nothing charged</source>
        <translation>nichts berechnet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>generator and operation</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>It is too large for the server. Use smaller files and try again. Nothing was started.</source>
        <translation>Das ist dem Server zu groß. Nimm kleinere Dateien und versuche es noch einmal. Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Waiting in the server’s queue</source>
        <translation>Wartet in der Schlange des Servers</translation>
    </message>
    <message>
        <source>The server tries it again</source>
        <translation>Der Server versucht es noch einmal</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Being made</source>
        <translation>Wird gemacht</translation>
    </message>
    <message>
        <source>Being trained</source>
        <translation>Wird trainiert</translation>
    </message>
    <message>
        <source>The server does not know this job</source>
        <translation>Der Server kennt diesen Auftrag nicht</translation>
    </message>
    <message>
        <source>waits for a free place</source>
        <translation>wartet auf einen freien Platz</translation>
    </message>
    <message>
        <source>waits: key rejected</source>
        <translation>wartet: Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>waits: paused</source>
        <translation>wartet: angehalten</translation>
    </message>
    <message>
        <source>waits: asked to pause</source>
        <translation>wartet: Pause erbeten</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
</context>
<context>
    <name>frameloom::AccountList</name>
    <message>
        <source>Enter an API key…</source>
        <translation>API-Schlüssel eingeben&#xa0;…</translation>
    </message>
    <message>
        <source>Forget the key…</source>
        <translation>Schlüssel vergessen&#xa0;…</translation>
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
        <translation>Dieses Konto entfernen&#xa0;…</translation>
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
    <message>
        <source>A hundred models, as accounts with a key that begins with “afk_” have them.</source>
        <translation>Hundert Modelle, wie sie Konten mit einem Schlüssel haben, der mit „afk_“ beginnt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting jobs are not sent meanwhile.</source>
        <translation>
            <numerusform>%Ln wartender Auftrag wird solange nicht gesendet.</numerusform>
            <numerusform>%Ln wartende Aufträge werden solange nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the Classic sandbox</source>
        <translation>Classic-Sandbox öffnen</translation>
    </message>
    <message>
        <source>What accounts have whose key does not begin with “afk_”: every tool of Midjourney.</source>
        <translation>Was Konten haben, deren Schlüssel nicht mit „afk_“ beginnt: alle Werkzeuge von Midjourney.</translation>
    </message>
</context>
<context>
    <name>frameloom::AccountPage</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Account “%1”</source>
        <translation>Konto „%1“</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Pictures made</source>
        <translation>Erstellte Bilder</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut abfragen</translation>
    </message>
    <message>
        <source>Ask the server for the account again</source>
        <translation>Das Konto erneut beim Server abfragen</translation>
    </message>
    <message>
        <source>Buy credits</source>
        <translation>Credits kaufen</translation>
    </message>
    <message>
        <source>As the server told it</source>
        <translation>Laut Server</translation>
    </message>
    <message>
        <source>Generation modes</source>
        <translation>Generierungsmodi</translation>
    </message>
    <message>
        <source>The vendor’s page</source>
        <translation>Seite des Anbieters</translation>
    </message>
    <message>
        <source>What else there is</source>
        <translation>Was es sonst noch gibt</translation>
    </message>
    <message>
        <source>No operation of the catalogue has a choice of speed.</source>
        <translation>Keine Funktion im Katalog lässt das Tempo wählen.</translation>
    </message>
    <message>
        <source>These choices stand in the forms. How fast each mode is, and which other modes an account has, is not known here; the vendor’s page tells.</source>
        <translation>Diese Auswahl steht in den Formularen. Wie schnell jeder Modus ist und welche weiteren Modi ein Konto hat, ist hier nicht bekannt; die Seite des Anbieters zeigt es.</translation>
    </message>
    <message>
        <source>Open the vendor’s page on generation modes</source>
        <translation>Die Seite des Anbieters zu Generierungsmodi öffnen</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>Konsole öffnen</translation>
    </message>
    <message>
        <source>At the vendor’s</source>
        <translation>Beim Anbieter</translation>
    </message>
    <message>
        <source>The sandbox has no account. An account at the vendor’s is deleted there: no call is known by which a program could do it.</source>
        <translation>Die Sandbox hat kein Konto. Ein Konto beim Anbieter wird dort gelöscht: Es ist kein Aufruf bekannt, mit dem ein Programm das könnte.</translation>
    </message>
    <message>
        <source>An account is deleted at the vendor’s: no call is known by which a program could do it. Sign in to the console, or write to the vendor. Pictures and jobs in Frameloom stay; under Settings › Accounts the account and its key are removed from here.</source>
        <translation>Ein Konto wird beim Anbieter gelöscht: Es ist kein Aufruf bekannt, mit dem ein Programm das könnte. Dazu in der Konsole anmelden oder dem Anbieter schreiben. Bilder und Aufträge in Frameloom bleiben; unter Einstellungen › Konten lassen sich das Konto und sein Schlüssel von hier entfernen.</translation>
    </message>
    <message>
        <source>Open the vendor’s console</source>
        <translation>Die Konsole des Anbieters öffnen</translation>
    </message>
    <message>
        <source>Documentation and help</source>
        <translation>Dokumentation und Hilfe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open in the browser: %1</source>
        <translation>Im Browser öffnen: %1</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Every operation, as the vendor describes it.</source>
        <translation>Jede Funktion, wie der Anbieter sie beschreibt.</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>In the vendor’s documentation.</source>
        <translation>In der Dokumentation des Anbieters.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>The vendor’s own site.</source>
        <translation>Die Website des Anbieters.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>There is no API key.</source>
        <translation>Es gibt keinen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Heard %1.</source>
        <translation>Abgefragt %1.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird abgefragt&#xa0;…</translation>
    </message>
    <message>
        <source>perhaps only a day</source>
        <translation>vielleicht nur einen Tag</translation>
    </message>
    <message>
        <source>How long the service keeps results</source>
        <translation>Wie lange der Dienst Ergebnisse aufbewahrt</translation>
    </message>
    <message>
        <source>Its pages differ, from a day to three months. Frameloom saves every result on this computer as soon as it is there, so nothing depends on it.</source>
        <translation>Seine Seiten widersprechen sich, von einem Tag bis zu drei Monaten. Frameloom speichert jedes Ergebnis auf diesem Rechner, sobald es da ist; davon hängt also nichts ab.</translation>
    </message>
</context>
<context>
    <name>frameloom::AccountsTopic</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>Each has its own key and its own jobs.</source>
        <translation>Jedes hat seinen eigenen Schlüssel und seine eigenen Aufträge.</translation>
    </message>
    <message>
        <source>API key, keychain, profile, sandbox</source>
        <translation>API-Schlüssel, Schlüsselbund, Profil, Sandbox</translation>
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
        <source>More actions</source>
        <extracomment>accessible name of a button; %1 &quot;picture 2&quot;, &quot;song 1&quot;, &quot;clip 1&quot;, &quot;answer 3&quot;</extracomment>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>More actions for %1</source>
        <translation>Weitere Aktionen für %1</translation>
    </message>
</context>
<context>
    <name>frameloom::AppearanceTopic</name>
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
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>dark light colours</source>
        <translation>dunkel hell Farben Thema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window. What you write and what servers say stays as it is.</source>
        <translation>Die des Fensters. Eigene Texte und Meldungen der Server bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>frameloom::ArchivedPeople</name>
    <message>
        <source>The service takes none of them back: Apiframe has no call for that. Pictures that were made with them stay.</source>
        <translation>Der Dienst stellt keines wieder her: Apiframe hat dafür keinen Aufruf. Bilder, die damit entstanden sind, bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>Archived (%Ln)</source>
        <translation>
            <numerusform>Archiviert (%Ln)</numerusform>
            <numerusform>Archiviert (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln archived trainings</source>
        <translation>
            <numerusform>%Ln archiviertes Training</numerusform>
            <numerusform>%Ln archivierte Trainings</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the id of %1</source>
        <translation>Kennung von %1 kopieren</translation>
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
    <name>frameloom::CatalogTopic</name>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Your own generators</source>
        <translation>Eigene Generatoren</translation>
    </message>
    <message>
        <source>JSON files in the folder %1 add or change generators. They are read at the start.</source>
        <translation>JSON-Dateien im Ordner %1 ergänzen oder ändern Generatoren. Sie werden beim Start gelesen.</translation>
    </message>
    <message>
        <source>Open the folder of your own generators</source>
        <translation>Den Ordner der eigenen Generatoren öffnen</translation>
    </message>
    <message>
        <source>Skipped: %1, at %2: %3</source>
        <translation>Übersprungen: %1, bei %2: %3</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>Ask the service</source>
        <translation>Den Dienst fragen</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>Datei lesen…</translation>
    </message>
    <message>
        <source>Back to the built-in ones</source>
        <translation>Zurück zu den eingebauten</translation>
    </message>
    <message>
        <source>Models of the Unified API</source>
        <translation>Modelle der Unified API</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Read an OpenAPI document</source>
        <translation>Ein OpenAPI-Dokument lesen</translation>
    </message>
    <message>
        <source>OpenAPI documents (*.json)</source>
        <translation>OpenAPI-Dokumente (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln forms, made of the document that was read last.</source>
        <translation>
            <numerusform>%Ln Formular, gemacht aus dem zuletzt gelesenen Dokument.</numerusform>
            <numerusform>%Ln Formulare, gemacht aus dem zuletzt gelesenen Dokument.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln forms, made of the document that came with Frameloom.</source>
        <translation>
            <numerusform>%Ln Formular, gemacht aus dem Dokument, das Frameloom mitbringt.</numerusform>
            <numerusform>%Ln Formulare, gemacht aus dem Dokument, das Frameloom mitbringt.</numerusform>
        </translation>
    </message>
    <message>
        <source>An account of the Unified API must be open to ask its service.</source>
        <translation>Um den Dienst zu fragen, muss ein Konto der Unified API offen sein.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing is new.</source>
        <translation>Es gibt nichts Neues.</translation>
    </message>
    <message>
        <source>The forms are up to date now.</source>
        <translation>Die Formulare sind jetzt auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>This is no OpenAPI document with models. The forms stay as they were.</source>
        <translation>Das ist kein OpenAPI-Dokument mit Modellen. Die Formulare bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>The catalogue folder cannot be written.</source>
        <translation>Der Katalogordner ist nicht beschreibbar.</translation>
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
        <translation>Auswählen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>frameloom::CreatePage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People and styles</source>
        <translation>Personen und Stile</translation>
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
    <message>
        <source>unconfirmed</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>running and waiting jobs, credits</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed jobs may have taken %1</source>
        <translation>
            <numerusform>%Ln ungeklärter Auftrag hat vielleicht %1 gekostet</numerusform>
            <numerusform>%Ln ungeklärte Aufträge haben vielleicht %1 gekostet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::DBusNotifier</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>frameloom::ExportDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Export as code</source>
        <translation>Als Code exportieren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Your API key is not in it: the program reads APIFRAME_API_KEY.</source>
        <translation>Der API-Schlüssel steht nicht darin: Das Programm liest APIFRAME_API_KEY.</translation>
    </message>
    <message>
        <source>Postman collection of everything…</source>
        <translation>Postman-Sammlung von allem&#xa0;…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Choose what to make; its code appears here.</source>
        <translation>Bitte wählen, was entstehen soll; der Code dazu erscheint hier.</translation>
    </message>
    <message>
        <source>Apiframe has a library of its own for this language: %1 (version 1 is for this API).</source>
        <translation>Apiframe hat für diese Sprache eine eigene Bibliothek: %1 (Version 1 gehört zu dieser API).</translation>
    </message>
    <message>
        <source>Apiframe has a library of its own for this language; where it is published is not known to Frameloom.</source>
        <translation>Apiframe hat für diese Sprache eine eigene Bibliothek; wo sie veröffentlicht ist, weiß Frameloom nicht.</translation>
    </message>
    <message>
        <source>No library of Apiframe&apos;s own is known for this language.</source>
        <translation>Für diese Sprache ist keine eigene Bibliothek von Apiframe bekannt.</translation>
    </message>
    <message>
        <source>Save Postman collection</source>
        <translation>Postman-Sammlung speichern</translation>
    </message>
    <message>
        <source>Save code</source>
        <translation>Code speichern</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Apiframe has a library of its own for this language: %1. The version for this API comes with %2.</source>
        <translation>Apiframe hat für diese Sprache eine eigene Bibliothek: %1. Die Fassung für diese API kommt mit %2.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>frameloom::FactsCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is a fact&apos;s name, as &quot;Trigger word&quot;</extracomment>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Training finished</source>
        <translation>Training fertig</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Vorbereitet</translation>
    </message>
    <message>
        <source>The person can be used from now on. Keep the trigger word: prompts call the person by it.</source>
        <translation>Die Person lässt sich ab jetzt verwenden. Das Triggerwort gut aufheben: Prompts nennen die Person so.</translation>
    </message>
    <message>
        <source>%1 is done on the server. The next step can begin.</source>
        <translation>%1 ist auf dem Server fertig. Der nächste Schritt kann beginnen.</translation>
    </message>
    <message>
        <source>Trigger word</source>
        <translation>Triggerwort</translation>
    </message>
    <message>
        <source>Kept on the server until</source>
        <translation>Auf dem Server bis</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
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
    <message>
        <source>Said in the prompt</source>
        <translation>Steht im Prompt</translation>
    </message>
    <message>
        <source>From the prompt: %1</source>
        <translation>Aus dem Prompt: %1</translation>
    </message>
    <message>
        <source>Said in the prompt; %1, chosen here, is not sent</source>
        <comment>value of the form</comment>
        <translation>Steht im Prompt; %1, hier gewählt, wird nicht gesendet</translation>
    </message>
    <message>
        <source>From the prompt: %1; %2, chosen here, is not sent</source>
        <comment>values of prompt and form</comment>
        <translation>Aus dem Prompt: %1; %2, hier gewählt, wird nicht gesendet</translation>
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
    <message>
        <source>Save video</source>
        <translation>Video speichern</translation>
    </message>
    <message>
        <source>Save song</source>
        <translation>Song speichern</translation>
    </message>
    <message>
        <source>Save frame as picture</source>
        <translation>Einzelbild speichern</translation>
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
    <name>frameloom::FormHeader</name>
    <message>
        <source>Which service</source>
        <translation>Welcher Dienst</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Was entstehen soll</translation>
    </message>
</context>
<context>
    <name>frameloom::FormPane</name>
    <message>
        <source>Export as code…</source>
        <translation>Als Code exportieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>frameloom::GenerateBar</name>
    <message>
        <source>Buy credits</source>
        <translation>Credits kaufen</translation>
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
        <translation>Guthaben wird abgefragt&#xa0;…</translation>
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
    <message>
        <source>How many times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>How many times the same is generated.</source>
        <translation>Wie oft dasselbe erzeugt wird.</translation>
    </message>
    <message>
        <source>Not enough credits for all of them: some can be left out in the next step.</source>
        <translation>Nicht genug Credits für alle: Im nächsten Schritt lassen sich welche weglassen.</translation>
    </message>
    <message>
        <source>Generate %1 · at least %2</source>
        <comment>number, credits</comment>
        <translation>%1 erzeugen · mindestens %2</translation>
    </message>
    <message>
        <source>Generate %1 · %2</source>
        <comment>number, price</comment>
        <translation>%1 erzeugen · %2</translation>
    </message>
    <message>
        <source>Last time %1.</source>
        <comment>credits</comment>
        <translation>Letztes Mal %1.</translation>
    </message>
    <message>
        <source>The proxy refused the user name or password: see Network in the settings.</source>
        <translation>Der Proxy hat Benutzername oder Passwort abgelehnt: siehe „Netz“ in den Einstellungen.</translation>
    </message>
    <message>
        <source>The service names this range; the settings decide.</source>
        <translation>Der Dienst nennt diese Spanne; die Einstellungen entscheiden.</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>Schlüssel eingeben</translation>
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
    <message>
        <source>Made elsewhere…</source>
        <translation>Anderswo gemacht…</translation>
    </message>
    <message>
        <source>Bring in jobs of this account that were made on another machine, or by a script</source>
        <translation>Aufträge dieses Kontos hereinholen, die auf einem anderen Computer oder von einem Skript erstellt wurden</translation>
    </message>
    <message>
        <source>Nothing here matches</source>
        <translation>Nichts davon passt</translation>
    </message>
    <message>
        <source>Nothing made yet</source>
        <translation>Noch nichts gemacht</translation>
    </message>
    <message>
        <source>Try fewer words or another filter.</source>
        <translation>Versuche es mit weniger Wörtern oder einem anderen Filter.</translation>
    </message>
    <message>
        <source>Everything you make with this account is found here again, by the words of its prompt, its generator, its state and its day.</source>
        <translation>Alles, was du mit diesem Konto machst, findest du hier wieder: nach den Wörtern des Prompts, nach Generator, Zustand und Tag.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Make something</source>
        <translation>Etwas machen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Show every job again</source>
        <translation>Wieder alle Aufträge zeigen</translation>
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
    <message>
        <source>Remix: the service does not tell its settings</source>
        <translation>Remix: der Dienst nennt die Einstellungen nicht</translation>
    </message>
    <message>
        <source>Send · %1</source>
        <translation>Senden · %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>frameloom::JobNotices</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs are done</source>
        <translation>
            <numerusform>%Ln Auftrag ist fertig</numerusform>
            <numerusform>%Ln Aufträge sind fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs did not work</source>
        <translation>
            <numerusform>%Ln Auftrag hat nicht geklappt</numerusform>
            <numerusform>%Ln Aufträge haben nicht geklappt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not work</source>
        <comment>after: 3 jobs are done</comment>
        <translation>
            <numerusform>%Ln hat nicht geklappt</numerusform>
            <numerusform>%Ln haben nicht geklappt</numerusform>
        </translation>
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
    <message>
        <source>Order…</source>
        <translation>Reihenfolge…</translation>
    </message>
    <message>
        <source>Change the order of sending</source>
        <translation>Reihenfolge des Sendens ändern</translation>
    </message>
    <message>
        <source>Queue paused</source>
        <translation>Warteschlange angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, paused</source>
        <translation>
            <numerusform>%Ln wartet, angehalten</numerusform>
            <numerusform>%Ln warten, angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on sending waiting jobs</source>
        <translation>Wartende Aufträge weiter senden</translation>
    </message>
    <message>
        <source>Send no waiting job for now</source>
        <translation>Vorerst keinen wartenden Auftrag senden</translation>
    </message>
    <message>
        <source>Resume the queue</source>
        <translation>Warteschlange fortsetzen</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed</source>
        <translation>
            <numerusform>%Ln ungeklärt</numerusform>
            <numerusform>%Ln ungeklärt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::JsonField</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Line %L1 is not JSON: %2.</source>
        <translation>Zeile %L1 ist kein JSON: %2.</translation>
    </message>
    <message>
        <source>This setting is of a kind that has no input of its own here. Write it as JSON.</source>
        <translation>Für diese Art Einstellung gibt es hier kein eigenes Eingabefeld. Schreibe sie als JSON.</translation>
    </message>
</context>
<context>
    <name>frameloom::LibraryModel</name>
    <message>
        <source>%1, %2</source>
        <comment>title, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All in one</source>
        <translation>Alle in einem</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>title, which of its files, time</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>frameloom::LibraryPicker</name>
    <message>
        <source>Pictures of the library</source>
        <translation>Bilder der Bibliothek</translation>
    </message>
    <message>
        <source>Songs of the library</source>
        <translation>Songs der Bibliothek</translation>
    </message>
    <message>
        <source>Videos of the library</source>
        <translation>Videos der Bibliothek</translation>
    </message>
    <message>
        <source>Words of the prompt or title</source>
        <translation>Wörter aus Prompt oder Titel</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Nothing of this kind has been saved yet.</source>
        <translation>Von dieser Art ist noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>Nothing found with these words.</source>
        <translation>Mit diesen Wörtern nichts gefunden.</translation>
    </message>
    <message>
        <source>Results that do not fit here are left out: too small, too large or too long.</source>
        <translation>Ergebnisse, die hier nicht passen, fehlen: zu klein, zu groß oder zu lang.</translation>
    </message>
    <message>
        <source>Nothing here fits.</source>
        <translation>Hier passt nichts.</translation>
    </message>
</context>
<context>
    <name>frameloom::LibraryTopic</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Results are saved in</source>
        <translation>Ergebnisse liegen in</translation>
    </message>
    <message>
        <source>New results go to this folder. Files saved before stay where they are and are still found, unless you have them moved.</source>
        <translation>Neue Ergebnisse kommen in diesen Ordner. Früher gespeicherte Dateien bleiben, wo sie sind, und werden weiter gefunden, sofern sie nicht verschoben werden.</translation>
    </message>
    <message>
        <source>folder disk directory path</source>
        <translation>Ordner Datenträger Festplatte Verzeichnis Pfad</translation>
    </message>
    <message>
        <source>Names of files</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>Put the parts in the order you like. The number is always in it: it keeps the names apart. Files saved before keep their names.</source>
        <translation>Die Teile lassen sich beliebig anordnen. Die Nummer ist immer dabei: Sie hält die Namen auseinander. Früher gespeicherte Dateien behalten ihre Namen.</translation>
    </message>
    <message>
        <source>file name pattern rename</source>
        <translation>Datei Name Muster umbenennen</translation>
    </message>
    <message>
        <source>Moving the files: %1 of %2</source>
        <translation>Dateien werden verschoben: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files were moved.</source>
        <translation>
            <numerusform>%Ln Datei wurde verschoben.</numerusform>
            <numerusform>%Ln Dateien wurden verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be moved: they stay in the old folder and are still found.</source>
        <translation>
            <numerusform>%Ln ließ sich nicht verschieben: Sie bleibt im alten Ordner und wird weiter gefunden.</numerusform>
            <numerusform>%Ln ließen sich nicht verschieben: Sie bleiben im alten Ordner und werden weiter gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Ordner für Ergebnisse</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Change the folder for results</source>
        <translation>Den Ordner für Ergebnisse ändern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder for results</source>
        <translation>Den Ordner für Ergebnisse öffnen</translation>
    </message>
    <message>
        <source>No file can be made in %1. Results still go to %2.</source>
        <translation>In %1 lässt sich keine Datei anlegen. Ergebnisse kommen weiter nach %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are saved in %1. They are still found there; moved, they are all in one place.</source>
        <translation>
            <numerusform>%Ln Datei ist in %1 gespeichert. Sie wird dort weiter gefunden; nach dem Verschieben liegt alles an einem Ort.</numerusform>
            <numerusform>%Ln Dateien sind in %1 gespeichert. Sie werden dort weiter gefunden; nach dem Verschieben liegt alles an einem Ort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move them</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Moving the files…</source>
        <translation>Dateien werden verschoben&#xa0;…</translation>
    </message>
    <message>
        <source>Pattern for names of files</source>
        <translation>Muster für Dateinamen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Words of the prompt</source>
        <translation>Wörter des Prompts</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Add to the name: %1</source>
        <translation>Zum Namen hinzufügen: %1</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Back to the standard names</source>
        <translation>Zurück zu den Standardnamen</translation>
    </message>
    <message>
        <source>A brace lacks its partner. The last good pattern is in use.</source>
        <translation>Einer Klammer fehlt ihr Gegenstück. Das letzte gültige Muster wird verwendet.</translation>
    </message>
    <message>
        <source>There is no part “%1”. The last good pattern is in use.</source>
        <translation>Es gibt keinen Teil „%1“. Das letzte gültige Muster wird verwendet.</translation>
    </message>
    <message>
        <source>A red fox in the snow</source>
        <translation>Ein roter Fuchs im Schnee</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
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
        <translation>Speichern unter&#xa0;…</translation>
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
        <translation>%1&#xa0;%</translation>
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
    <name>frameloom::LyricsField</name>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert a section</source>
        <translation>Abschnitt einfügen</translation>
    </message>
    <message>
        <source>Marks where a part of the song begins.</source>
        <translation>Markiert, wo ein Teil des Songs beginnt.</translation>
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
        <source>The account “%1” has no address that a key could safely be sent to (https, or this computer). It was not opened.</source>
        <translation>Das Konto „%1“ hat keine Adresse, an die ein Schlüssel sicher gesendet werden könnte (https oder dieser Computer). Es wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>Taken back. Nothing was sent.</source>
        <translation>Zurückgenommen. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Your accounts could not be saved in %1: the disk is full, or nothing may be written there. What you changed about them lasts until Frameloom is closed.</source>
        <translation>Deine Konten konnten nicht in %1 gespeichert werden: Der Datenträger ist voll, oder dort darf nichts geschrieben werden. Was du an ihnen geändert hast, gilt nur, bis Frameloom beendet wird.</translation>
    </message>
</context>
<context>
    <name>frameloom::MaskBar</name>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Brush size</source>
        <translation>Pinselgröße</translation>
    </message>
    <message>
        <source>Brush size (%1 and %2, or the wheel)</source>
        <translation>Pinselgröße (%1 und %2 oder Mausrad)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave the mask as it was (%1)</source>
        <translation>Maske lassen, wie sie war (%1)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Use this mask (%1)</source>
        <translation>Diese Maske verwenden (%1)</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 px</source>
        <comment>brush size</comment>
        <translation>%1&#xa0;px</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert&#xa0;…</translation>
    </message>
</context>
<context>
    <name>frameloom::MaskCanvas</name>
    <message>
        <source>Cursor at %1, %2. Arrows move it, Enter puts the tool down.</source>
        <translation>Cursor bei %1, %2. Pfeiltasten bewegen ihn, Eingabe setzt das Werkzeug an.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>position in the picture</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, marked</source>
        <comment>position</comment>
        <translation>%1, markiert</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>Abgesetzt</translation>
    </message>
    <message>
        <source>Eraser down</source>
        <translation>Radierer angesetzt</translation>
    </message>
    <message>
        <source>Brush down</source>
        <translation>Pinsel angesetzt</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Radiert</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>First corner set. Enter sets the second one, Esc gives up.</source>
        <translation>Erste Ecke gesetzt. Eingabe setzt die zweite, Esc bricht ab.</translation>
    </message>
    <message>
        <source>Point %1 set</source>
        <translation>Punkt %1 gesetzt</translation>
    </message>
    <message>
        <source>Point %1 set. Enter once more closes the lasso.</source>
        <translation>Punkt %1 gesetzt. Noch einmal Eingabe schließt das Lasso.</translation>
    </message>
</context>
<context>
    <name>frameloom::MaskEditor</name>
    <message>
        <source>Mask painter</source>
        <translation>Maskenmaler</translation>
    </message>
    <message>
        <source>Picture to paint on</source>
        <translation>Bild zum Bemalen</translation>
    </message>
    <message>
        <source>Pen pressure sets the size</source>
        <translation>Stiftdruck bestimmt die Größe</translation>
    </message>
    <message>
        <source>This machine cannot show the file: %1</source>
        <translation>Die Datei lässt sich auf diesem Computer nicht anzeigen: %1</translation>
    </message>
    <message>
        <source>The mask so far belongs to another picture. This one starts empty.</source>
        <translation>Die bisherige Maske gehört zu einem anderen Bild. Diese beginnt leer.</translation>
    </message>
    <message>
        <source>Nothing is marked yet</source>
        <translation>Noch ist nichts markiert</translation>
    </message>
    <message>
        <source>The whole picture will be redrawn</source>
        <translation>Das ganze Bild entsteht neu</translation>
    </message>
    <message>
        <source>Less than 1 % will be redrawn</source>
        <translation>Weniger als 1&#xa0;% entsteht neu</translation>
    </message>
    <message>
        <source>%1 % will be redrawn</source>
        <translation>%1&#xa0;% entsteht neu</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet&#xa0;…</translation>
    </message>
    <message>
        <source>Wheel: brush size · Ctrl+wheel: zoom · Space and drag: move · right button: the opposite</source>
        <translation>Mausrad: Pinselgröße · Strg+Mausrad: Zoom · Leertaste und Ziehen: verschieben · rechte Taste: das Gegenteil</translation>
    </message>
    <message>
        <source>The mask could not be saved: %1</source>
        <translation>Die Maske ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep what you painted?</source>
        <translation>Das Gemalte behalten?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>frameloom::MaskField</name>
    <message>
        <source>Preview of the mask</source>
        <translation>Vorschau der Maske</translation>
    </message>
    <message>
        <source>Paint mask…</source>
        <translation>Maske malen&#xa0;…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>%1: paint mask</source>
        <comment>name of the field</comment>
        <translation>%1: Maske malen</translation>
    </message>
    <message>
        <source>%1 first · %2</source>
        <comment>operation, price</comment>
        <translation>Zuerst %1 · %2</translation>
    </message>
    <message>
        <source>Change mask…</source>
        <translation>Maske ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring the mask back</source>
        <translation>Maske zurückholen</translation>
    </message>
    <message>
        <source>Clear the mask</source>
        <translation>Maske leeren</translation>
    </message>
    <message>
        <source>Upscale the picture first, then paint what is to be redrawn.</source>
        <translation>Zuerst einen Upscale machen, dann übermalen, was neu entstehen soll.</translation>
    </message>
    <message>
        <source>Paint what is to be redrawn.</source>
        <translation>Übermalen, was neu entstehen soll.</translation>
    </message>
    <message>
        <source>The mask belongs to another picture. Upscale this one first, then paint.</source>
        <translation>Die Maske gehört zu einem anderen Bild. Zuerst einen Upscale von diesem machen, dann malen.</translation>
    </message>
    <message>
        <source>Choose a picture to paint on.</source>
        <translation>Bitte ein Bild zum Bemalen wählen.</translation>
    </message>
    <message>
        <source>The mask has to be as large as the upscaled picture, so that comes first. %1 %2, then %3 %4: %5 in all.</source>
        <comment>operation, its price, operation, its price, sum</comment>
        <translation>Die Maske muss so groß sein wie das Bild nach dem Upscale, darum kommt er zuerst. %1 %2, dann %3 %4: zusammen %5.</translation>
    </message>
    <message>
        <source>Being upscaled, %1 %. Then it can be painted on.</source>
        <translation>Upscale läuft, %1&#xa0;%. Danach lässt sich das Bild bemalen.</translation>
    </message>
    <message>
        <source>Being upscaled. Then it can be painted on.</source>
        <translation>Upscale läuft. Danach lässt sich das Bild bemalen.</translation>
    </message>
    <message>
        <source>The picture&apos;s file is not here.</source>
        <translation>Die Datei des Bildes ist nicht hier.</translation>
    </message>
    <message>
        <source>Paint over what is to be redrawn; the rest stays.</source>
        <translation>Übermalen, was neu entstehen soll; der Rest bleibt.</translation>
    </message>
    <message>
        <source>Choose its picture…</source>
        <translation>Sein Bild wählen&#xa0;…</translation>
    </message>
    <message>
        <source>The picture of that task</source>
        <translation>Das Bild dieses Tasks</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>A task made elsewhere. To paint on its picture, choose the file that it made.</source>
        <translation>Ein anderswo erzeugter Task. Um sein Bild zu bemalen, bitte die Datei wählen, die dabei entstand.</translation>
    </message>
</context>
<context>
    <name>frameloom::MaskMediaField</name>
    <message>
        <source>Preview of the mask</source>
        <translation>Vorschau der Maske</translation>
    </message>
    <message>
        <source>Paint mask…</source>
        <translation>Maske malen&#xa0;…</translation>
    </message>
    <message>
        <source>%1: paint mask</source>
        <comment>name of the field</comment>
        <translation>%1: Maske malen</translation>
    </message>
    <message>
        <source>Paint it, drop a mask here, or press to choose one</source>
        <translation>Malen, eine Maske hier ablegen oder zum Auswählen klicken</translation>
    </message>
    <message>
        <source>What stands at the picture’s address is no picture.</source>
        <translation>Unter der Adresse des Bildes ist kein Bild.</translation>
    </message>
    <message>
        <source>The picture could not be fetched from its address: %1.</source>
        <translation>Das Bild konnte nicht von seiner Adresse geholt werden: %1.</translation>
    </message>
    <message>
        <source>The picture is being fetched…</source>
        <translation>Das Bild wird geholt&#xa0;…</translation>
    </message>
    <message>
        <source>To paint it, choose the picture first.</source>
        <translation>Zum Malen bitte zuerst das Bild wählen.</translation>
    </message>
    <message>
        <source>To paint it, the picture is fetched from its address first.</source>
        <translation>Zum Malen wird das Bild zuerst von seiner Adresse geholt.</translation>
    </message>
    <message>
        <source>Change mask…</source>
        <translation>Maske ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Painted mask</source>
        <translation>Gemalte Maske</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name of a mask and how much it marks</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>frameloom::MaskSheet</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>The mask is still being read.</source>
        <translation>Die Maske wird noch gelesen.</translation>
    </message>
    <message>
        <source>The mask cannot be read: %1. Paint it again.</source>
        <translation>Die Maske ist nicht lesbar: %1. Bitte neu malen.</translation>
    </message>
    <message>
        <source>The mask belongs to another picture: it is %1 pixels, this picture %2. Paint it again.</source>
        <translation>Die Maske gehört zu einem anderen Bild: Sie hat %1 Pixel, dieses Bild %2. Bitte neu malen.</translation>
    </message>
    <message>
        <source>Nothing is marked. Paint what is to be redrawn.</source>
        <translation>Nichts ist markiert. Bitte übermalen, was neu entstehen soll.</translation>
    </message>
    <message>
        <source>This mask was painted over another picture of the same size. Look whether it lies right here; “Change mask…” takes it over or corrects it.</source>
        <translation>Diese Maske wurde über ein anderes Bild derselben Größe gemalt. Bitte prüfen, ob sie hier richtig liegt; „Maske ändern&#xa0;…“ übernimmt oder berichtigt sie.</translation>
    </message>
</context>
<context>
    <name>frameloom::MediaEditor</name>
    <message>
        <source>From library…</source>
        <translation>Aus Bibliothek&#xa0;…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Register as asset</source>
        <translation>Als Asset registrieren</translation>
    </message>
    <message>
        <source>Registers it with the maker of this model, and uses the registered one. It has an address of its own then, which can be used in other jobs: a face or a character, for example. That costs nothing.</source>
        <translation>Registriert es beim Hersteller dieses Modells und verwendet das registrierte. Es hat dann eine eigene Adresse, die auch in anderen Aufträgen gilt: ein Gesicht oder eine Figur zum Beispiel. Das kostet nichts.</translation>
    </message>
    <message>
        <source>Being registered…</source>
        <translation>Wird registriert&#xa0;…</translation>
    </message>
    <message>
        <source>It could not be registered. %1</source>
        <translation>Es konnte nicht registriert werden. %1</translation>
    </message>
    <message>
        <source>Registered…</source>
        <translation>Registrierte&#xa0;…</translation>
    </message>
    <message>
        <source>Choose among the files that were registered with the maker of this model</source>
        <translation>Unter den Dateien wählen, die beim Hersteller dieses Modells registriert wurden</translation>
    </message>
</context>
<context>
    <name>frameloom::MediaField</name>
    <message>
        <source>Drop a picture here, or press to choose one</source>
        <translation>Bild hier ablegen oder zum Auswählen klicken</translation>
    </message>
    <message>
        <source>Drop or paste the address of a picture</source>
        <translation>Adresse eines Bildes ablegen oder einfügen</translation>
    </message>
    <message>
        <source>Drop a song here, or press to choose one</source>
        <translation>Song hier ablegen oder zum Auswählen klicken</translation>
    </message>
    <message>
        <source>Drop or paste the address of a song</source>
        <translation>Adresse eines Songs ablegen oder einfügen</translation>
    </message>
    <message>
        <source>Drop a video here, or press to choose one</source>
        <translation>Video hier ablegen oder zum Auswählen klicken</translation>
    </message>
    <message>
        <source>Drop or paste the address of a video</source>
        <translation>Adresse eines Videos ablegen oder einfügen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei&#xa0;…</translation>
    </message>
    <message>
        <source>Make it fit</source>
        <translation>Passend machen</translation>
    </message>
    <message>
        <source>Makes a smaller copy that can be sent. Your file stays as it is.</source>
        <translation>Macht eine kleinere Kopie, die sich senden lässt. Die eigene Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>or an address: https://…</source>
        <translation>oder eine Adresse: https://…</translation>
    </message>
    <message>
        <source>%1, address</source>
        <comment>label of a field</comment>
        <translation>%1, Adresse</translation>
    </message>
    <message numerus="yes">
        <source>Only one is taken here: the first of %Ln files.</source>
        <translation>
            <numerusform>Hier geht nur eine: die erste von %Ln Datei.</numerusform>
            <numerusform>Hier geht nur eine: die erste von %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Being made smaller…</source>
        <translation>Wird verkleinert&#xa0;…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen&#xa0;…</translation>
    </message>
    <message>
        <source>It is sent by its address. Should that have lapsed, the file is too large to be uploaded (%1, at most %2).</source>
        <translation>Wird über ihre Adresse gesendet. Falls diese verfallen ist, ist die Datei zu groß zum Hochladen (%1, höchstens %2).</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name and facts of a file</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>or an address: https://… or asset://…</source>
        <translation>oder eine Adresse: https://… oder asset://…</translation>
    </message>
    <message>
        <source>Registered asset</source>
        <translation>Registriertes Asset</translation>
    </message>
</context>
<context>
    <name>frameloom::MediaIntake</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>Sound (%1)</source>
        <translation>Ton (%1)</translation>
    </message>
    <message>
        <source>Videos (%1)</source>
        <translation>Videos (%1)</translation>
    </message>
    <message>
        <source>The service has no upload for these pictures: only an address on the web can be used.</source>
        <translation>Der Dienst hat keinen Upload für diese Bilder: Nur eine Adresse im Web ist möglich.</translation>
    </message>
    <message>
        <source>The service has no upload for these sounds: only an address on the web can be used.</source>
        <translation>Der Dienst hat keinen Upload für diese Töne: Nur eine Adresse im Web ist möglich.</translation>
    </message>
    <message>
        <source>The service has no upload for videos: only an address on the web can be used.</source>
        <translation>Der Dienst hat keinen Upload für Videos: Nur eine Adresse im Web ist möglich.</translation>
    </message>
    <message>
        <source>The file itself is sent here, not its address. Save it first, then give the file.</source>
        <translation>Hier wird die Datei selbst gesendet, nicht ihre Adresse. Bitte zuerst speichern, dann die Datei angeben.</translation>
    </message>
    <message>
        <source>There is nothing in it that can be used here.</source>
        <translation>Es enthält nichts, was hier verwendbar ist.</translation>
    </message>
    <message>
        <source>The picture could not be read.</source>
        <translation>Das Bild war nicht lesbar.</translation>
    </message>
    <message>
        <source>The picture could not be kept: %1</source>
        <translation>Das Bild ließ sich nicht aufbewahren: %1</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Dateien wählen</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>This result has no address on the web, and the service has no upload for it.</source>
        <translation>Dieses Ergebnis hat keine Adresse im Web, und der Dienst hat keinen Upload dafür.</translation>
    </message>
    <message>
        <source>A web address is needed here, such as https://example.org/picture.png, or a registered asset, such as asset://1a2b3c.</source>
        <translation>Hier wird eine Webadresse gebraucht, etwa https://example.org/picture.png, oder ein registriertes Asset, etwa asset://1a2b3c.</translation>
    </message>
</context>
<context>
    <name>frameloom::MediaListField</name>
    <message>
        <source>Drop pictures here, or press to choose some</source>
        <translation>Bilder hier ablegen oder zum Auswählen klicken</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Makes smaller copies that can be sent. Your files stay as they are.</source>
        <translation>Macht kleinere Kopien, die sich senden lassen. Die eigenen Dateien bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>At most %1: please remove %Ln of them.</source>
        <translation>
            <numerusform>Höchstens %1: Bitte %Ln davon entfernen.</numerusform>
            <numerusform>Höchstens %1: Bitte %Ln davon entfernen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number %1: %2</source>
        <comment>place in the list, what is wrong</comment>
        <translation>Nummer %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 The same or worse with %Ln more.</source>
        <extracomment>%1 is a sentence about the first of them</extracomment>
        <translation>
            <numerusform>%1 Dasselbe oder Schlimmeres bei %Ln weiteren Datei.</numerusform>
            <numerusform>%1 Dasselbe oder Schlimmeres bei %Ln weiteren Dateien.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 to %3</source>
        <comment>so many chosen, smallest and largest number</comment>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 von höchstens %2</translation>
    </message>
    <message>
        <source>%1 of at least %2</source>
        <translation>%1 von mindestens %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln gewählt</numerusform>
            <numerusform>%Ln gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 together</source>
        <comment>count and size</comment>
        <translation>%1 · zusammen %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are being made smaller…</source>
        <translation>
            <numerusform>%Ln wird verkleinert&#xa0;…</numerusform>
            <numerusform>%Ln werden verkleinert&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Alt with an arrow key moves a picture.</source>
        <translation>%1. Alt mit einer Pfeiltaste verschiebt ein Bild.</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Move to the beginning</source>
        <translation>An den Anfang</translation>
    </message>
    <message>
        <source>Move to the end</source>
        <translation>Ans Ende</translation>
    </message>
    <message>
        <source>Make it fit</source>
        <translation>Passend machen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln fit</source>
        <comment>number of pictures</comment>
        <translation>
            <numerusform>%Ln passend machen</numerusform>
            <numerusform>%Ln passend machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Together they have %1, at most %2 can be sent. Remove some, or choose smaller ones.</source>
        <translation>Zusammen haben sie %1, höchstens %2 können gesendet werden. Bitte einige entfernen oder kleinere wählen.</translation>
    </message>
    <message>
        <source>Drop songs here, or press to choose some</source>
        <translation>Songs hier ablegen oder zum Auswählen klicken</translation>
    </message>
    <message>
        <source>Drop videos here, or press to choose some</source>
        <translation>Videos hier ablegen oder zum Auswählen klicken</translation>
    </message>
</context>
<context>
    <name>frameloom::MediaListModel</name>
    <message>
        <source>Looking at it…</source>
        <translation>Wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>place in a list of pictures, file name, facts (&quot;1024 × 768 · 1.2 MB&quot;)</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a file and what is wrong with it</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>frameloom::NetworkTopic</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>From the next request on; what is under way goes on as it is. This computer itself (the sandbox) is always reached directly.</source>
        <translation>Gilt ab der nächsten Anfrage; was unterwegs ist, läuft unverändert weiter. Dieser Computer selbst (die Sandbox) wird immer direkt erreicht.</translation>
    </message>
    <message>
        <source>firewall internet</source>
        <translation>Firewall Internet Netzwerk</translation>
    </message>
    <message>
        <source>Kind of proxy</source>
        <translation>Art des Proxys</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Without a host there is no proxy.</source>
        <translation>Ohne Host gibt es keinen Proxy.</translation>
    </message>
    <message>
        <source>proxy address</source>
        <translation>Proxy Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>If the proxy wants one.</source>
        <translation>Falls der Proxy einen verlangt.</translation>
    </message>
    <message>
        <source>proxy login account</source>
        <translation>Proxy Anmeldung Konto</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>proxy login secret</source>
        <translation>Proxy Anmeldung Geheimnis</translation>
    </message>
    <message>
        <source>The proxy refused this user name or password. Nothing was sent.</source>
        <translation>Der Proxy hat Benutzername oder Passwort abgelehnt. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>It is kept until the program ends: no keychain answers here.</source>
        <translation>Es bleibt bis zum Programmende gespeichert: Hier antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>It is kept in the system’s keychain, or in memory where there is none.</source>
        <translation>Es liegt im Schlüsselbund des Systems oder, wo es keinen gibt, im Arbeitsspeicher.</translation>
    </message>
</context>
<context>
    <name>frameloom::NewPersonFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Anna</source>
        <translation>Anna</translation>
    </message>
    <message>
        <source>What they show</source>
        <translation>Was sie zeigen</translation>
    </message>
    <message>
        <source>What the first photos show, made as soon as the training is done. Leave it empty to decide later.</source>
        <translation>Was die ersten Fotos zeigen. Sie entstehen, sobald das Training fertig ist. Leer lassen, um später zu entscheiden.</translation>
    </message>
    <message>
        <source>%1 in a garden in spring, portrait</source>
        <translation>%1 in einem Garten im Frühling, Porträt</translation>
    </message>
</context>
<context>
    <name>frameloom::NewPersonPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Remove doubles</source>
        <translation>Doppelte entfernen</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Die Person</translation>
    </message>
    <message>
        <source>First photos, if you like</source>
        <translation>Erste Fotos, falls gewünscht</translation>
    </message>
    <message>
        <source>The form was filled in anew.</source>
        <translation>Das Formular wurde neu ausgefüllt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train %1</source>
        <comment>a person</comment>
        <translation>%1 trainieren</translation>
    </message>
    <message>
        <source>“%1” is put in front, so that the person is meant.</source>
        <translation>„%1“ wird vorangestellt, damit die Person gemeint ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are there twice: that costs, and teaches nothing.</source>
        <translation>
            <numerusform>%Ln Bild ist doppelt: Das kostet und lehrt nichts.</numerusform>
            <numerusform>%Ln Bilder sind doppelt: Das kostet und lehrt nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures look much like another one. Different ones teach more.</source>
        <translation>
            <numerusform>%Ln Bild sieht einem anderen sehr ähnlich. Verschiedene lehren mehr.</numerusform>
            <numerusform>%Ln Bilder sehen einem anderen sehr ähnlich. Verschiedene lehren mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new person: prepare and train</source>
        <translation>Eine neue Person: vorbereiten und trainieren</translation>
    </message>
    <message>
        <source>%1: prepare and train</source>
        <comment>a person</comment>
        <translation>%1: vorbereiten und trainieren</translation>
    </message>
    <message>
        <source>What is learned</source>
        <translation>Was gelernt wird</translation>
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
    <message numerus="yes">
        <source>%Ln pictures are there twice: that teaches nothing.</source>
        <translation>
            <numerusform>%Ln Bild ist doppelt: Daraus lernt es nichts.</numerusform>
            <numerusform>%Ln Bilder sind doppelt: Daraus lernt es nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Train %1</source>
        <comment>a person, style or thing</comment>
        <translation>%1 trainieren</translation>
    </message>
</context>
<context>
    <name>frameloom::NoticePage</name>
    <message>
        <source>Read more</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Try it in the sandbox</source>
        <translation>In der Sandbox ausprobieren</translation>
    </message>
</context>
<context>
    <name>frameloom::NotificationsTopic</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell when a job ends</source>
        <translation>Melden, wenn ein Auftrag endet</translation>
    </message>
    <message>
        <source>By a notification of the desktop, without a sound, while another window is in front. A click on it shows the job.</source>
        <translation>Mit einer Benachrichtigung des Desktops, ohne Ton, solange ein anderes Fenster vorn ist. Ein Klick darauf zeigt den Auftrag.</translation>
    </message>
    <message>
        <source>desktop tray alert message</source>
        <translation>Desktop Infobereich Hinweis Meldung</translation>
    </message>
</context>
<context>
    <name>frameloom::NowPlaying</name>
    <message>
        <source>Now playing</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Previous song</source>
        <translation>Vorheriger Song</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Next song</source>
        <translation>Nächster Song</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Sound device</source>
        <translation>Audiogerät</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Now playing: %1. Shows the job.</source>
        <translation>Läuft gerade: %1. Zeigt den Auftrag.</translation>
    </message>
    <message>
        <source>Show the job of this song</source>
        <translation>Auftrag dieses Songs zeigen</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie das System</translation>
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
    <message>
        <source>Describe the picture</source>
        <translation>Beschreibe das Bild</translation>
    </message>
    <message>
        <source>Describe the scene and the movement</source>
        <translation>Beschreibe die Szene und die Bewegung</translation>
    </message>
    <message>
        <source>Describe the music</source>
        <translation>Beschreibe die Musik</translation>
    </message>
</context>
<context>
    <name>frameloom::OrderSender</name>
    <message>
        <source>The prompt stands for more than can be sent at once: these are the first.</source>
        <translation>Der Prompt steht für mehr, als auf einmal gesendet werden kann: Dies sind die ersten.</translation>
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
    <message>
        <source>song %1 · %2</source>
        <comment>number, time</comment>
        <translation>Song %1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>length of a song, number and time</comment>
        <translation>%1 · %2</translation>
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
    <message>
        <source>Choose a song, or paste its id</source>
        <translation>Song wählen oder seine ID einfügen</translation>
    </message>
    <message>
        <source>Song id, if it has several songs</source>
        <translation>Song-ID, falls es mehrere Songs sind</translation>
    </message>
    <message>
        <source>Song id</source>
        <translation>Song-ID</translation>
    </message>
    <message>
        <source>Choose which of its songs.</source>
        <translation>Bitte wählen, welcher der Songs.</translation>
    </message>
    <message>
        <source>song %1 · %2 · %3</source>
        <comment>number, length, time</comment>
        <translation>Song %1 · %2 · %3</translation>
    </message>
    <message>
        <source>song %1 · %2</source>
        <comment>number, time</comment>
        <translation>Song %1 · %2</translation>
    </message>
</context>
<context>
    <name>frameloom::PeopleList</name>
    <message>
        <source>Photos of one person, as often as you like</source>
        <translation>Fotos einer Person, so oft wie gewünscht</translation>
    </message>
    <message>
        <source>Give 10 to 30 pictures of somebody. The service learns the person from them, which takes a while and goes on when Frameloom is closed. After that a prompt is enough for a photo.

The service keeps no list of its trainings: this list is what leads back to them, so export it now and then.</source>
        <translation>10 bis 30 Bilder von jemandem angeben. Der Dienst lernt daraus die Person; das dauert eine Weile und geht weiter, wenn Frameloom geschlossen ist. Danach genügt ein Prompt für ein Foto.

Der Dienst führt keine Liste seiner Trainings: Nur diese Liste führt zu ihnen zurück, sie sollte also ab und zu exportiert werden.</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Neue Person&#xa0;…</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Liste importieren&#xa0;…</translation>
    </message>
    <message>
        <source>The training id of %1 was copied.</source>
        <translation>Die Trainings-ID von %1 wurde kopiert.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>%1 aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>The model stays on the service, but only its training id leads back to it. Export the list first if you may want it again.</source>
        <translation>Das Modell bleibt beim Dienst, aber nur seine Trainings-ID führt dorthin zurück. Falls es noch einmal gebraucht wird, zuerst die Liste exportieren.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 was removed from the list.</source>
        <translation>%1 wurde aus der Liste entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>New training…</source>
        <translation>Neues Training&#xa0;…</translation>
    </message>
    <message>
        <source>Pictures of one person, style or thing, as often as you like</source>
        <translation>Bilder einer Person, eines Stils oder eines Gegenstands, so oft gewünscht</translation>
    </message>
    <message>
        <source>Give 15 to 30 pictures. The service learns from them for about twenty minutes, also while Frameloom is closed. After that a prompt is enough for a picture.

What you trained elsewhere appears here by itself.</source>
        <translation>15 bis 30 Bilder genügen. Der Dienst lernt etwa zwanzig Minuten lang daraus, auch während Frameloom geschlossen ist. Danach reicht ein Prompt für ein Bild.

Was anderswo trainiert wurde, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>The id of %1 was copied.</source>
        <translation>Die ID von %1 wurde kopiert.</translation>
    </message>
    <message>
        <source>Name on this computer</source>
        <translation>Name auf diesem Rechner</translation>
    </message>
    <message>
        <source>Archive %1?</source>
        <translation>%1 archivieren?</translation>
    </message>
    <message>
        <source>The training is given up. Whether its credits come back is not documented. This cannot be undone.</source>
        <translation>Das Training wird aufgegeben. Ob seine Credits zurückkommen, ist nicht dokumentiert. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The service takes the model off its list, for everybody of the team: no more pictures can be made with it. Pictures that you have stay. This cannot be undone.</source>
        <translation>Der Dienst nimmt das Modell von seiner Liste, für alle im Team: Es lassen sich keine Bilder mehr damit erzeugen. Vorhandene Bilder bleiben. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>%1 could not be archived: %2</source>
        <translation>%1 konnte nicht archiviert werden: %2</translation>
    </message>
    <message>
        <source>%1 was archived.</source>
        <translation>%1 wurde archiviert.</translation>
    </message>
    <message>
        <source>Asking the service for its list…</source>
        <translation>Der Dienst wird nach seiner Liste gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>The service did not give its list: %1</source>
        <translation>Der Dienst hat seine Liste nicht herausgegeben: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>frameloom::PeoplePage</name>
    <message>
        <source>Back to the list of people</source>
        <translation>Zurück zur Liste der Personen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Writes names, training ids and trigger words to a file. No key is in it.</source>
        <translation>Schreibt Namen, Trainings-IDs und Triggerwörter in eine Datei. Sie enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Neue Person&#xa0;…</translation>
    </message>
    <message>
        <source>Single steps</source>
        <translation>Einzelne Schritte</translation>
    </message>
    <message>
        <source>The form of each step by itself</source>
        <translation>Das Formular jedes Schritts für sich</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Asks the service for its list</source>
        <translation>Fragt den Dienst nach seiner Liste</translation>
    </message>
    <message>
        <source>New training…</source>
        <translation>Neues Training&#xa0;…</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Formulare</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Neues Training</translation>
    </message>
    <message>
        <source>People and styles</source>
        <translation>Personen und Stile</translation>
    </message>
</context>
<context>
    <name>frameloom::PeopleTransfer</name>
    <message>
        <source>Export the list of people</source>
        <translation>Liste der Personen exportieren</translation>
    </message>
    <message>
        <source>Lists of people (%1)</source>
        <translation>Personenlisten (%1)</translation>
    </message>
    <message>
        <source>Import a list of people</source>
        <translation>Liste von Personen importieren</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were written to %1.</source>
        <translation>
            <numerusform>%Ln Person wurde in %1 geschrieben.</numerusform>
            <numerusform>%Ln Personen wurden in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list could not be written: %1</source>
        <translation>Die Liste ließ sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>The list could not be read: %1</source>
        <translation>Die Liste ließ sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The list could not be stored. Nothing was changed.</source>
        <translation>Die Liste ließ sich nicht speichern. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>frameloom::PersonCard</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Trigger word</source>
        <translation>Triggerwort</translation>
    </message>
    <message>
        <source>%1 · goes on while Frameloom is closed</source>
        <comment>facts</comment>
        <translation>%1 · geht weiter, während Frameloom geschlossen ist</translation>
    </message>
    <message>
        <source>Copy the trigger word of %1</source>
        <translation>Triggerwort von %1 kopieren</translation>
    </message>
    <message>
        <source>Copy the trigger word</source>
        <translation>Triggerwort kopieren</translation>
    </message>
    <message>
        <source>More for %1</source>
        <comment>a person</comment>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Make photos…</source>
        <translation>Fotos machen&#xa0;…</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Trainieren&#xa0;…</translation>
    </message>
    <message>
        <source>Try again · %1</source>
        <comment>price</comment>
        <translation>Erneut versuchen · %1</translation>
    </message>
    <message>
        <source>Start again…</source>
        <translation>Neu beginnen&#xa0;…</translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation>Wieder verfolgen</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Auftrag zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a person and the state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a person and what to do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Copy training id</source>
        <translation>Trainings-ID kopieren</translation>
    </message>
    <message>
        <source>New person from these pictures…</source>
        <translation>Neue Person aus diesen Bildern&#xa0;…</translation>
    </message>
    <message>
        <source>Remove from the list…</source>
        <translation>Aus der Liste entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Being archived…</source>
        <translation>Wird archiviert&#xa0;…</translation>
    </message>
    <message>
        <source>%1 · takes 15 to 25 minutes, also while Frameloom is closed</source>
        <comment>facts</comment>
        <translation>%1 · dauert 15 bis 25 Minuten, auch während Frameloom geschlossen ist</translation>
    </message>
    <message>
        <source>Use in a picture…</source>
        <translation>In einem Bild verwenden&#xa0;…</translation>
    </message>
    <message>
        <source>Change and try again…</source>
        <translation>Ändern und erneut versuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Von der Liste entfernen</translation>
    </message>
    <message>
        <source>What can be done…</source>
        <translation>Was möglich ist&#xa0;…</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>New training from these pictures…</source>
        <translation>Neues Training mit diesen Bildern&#xa0;…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>Archivieren&#xa0;…</translation>
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
    <name>frameloom::PictureTile</name>
    <message>
        <source>Video, %1</source>
        <translation>Video, %1</translation>
    </message>
    <message>
        <source>Video %1 of %2, %3</source>
        <translation>Video %1 von %2, %3</translation>
    </message>
</context>
<context>
    <name>frameloom::PictureTips</name>
    <message>
        <source>Good pictures</source>
        <translation>Gute Bilder</translation>
    </message>
    <message>
        <source>Sharp, with the face well lit and large in the picture</source>
        <translation>Scharf, das Gesicht gut beleuchtet und groß im Bild</translation>
    </message>
    <message>
        <source>From the front, from both sides, looking up and down</source>
        <translation>Von vorn, von beiden Seiten, mit Blick nach oben und unten</translation>
    </message>
    <message>
        <source>Indoors and outdoors, morning light and lamp light</source>
        <translation>Drinnen und draußen, Morgenlicht und Lampenlicht</translation>
    </message>
    <message>
        <source>Different clothes and backgrounds; some from the waist up</source>
        <translation>Verschiedene Kleidung und Hintergründe; einige ab der Taille aufwärts</translation>
    </message>
    <message>
        <source>Other people in the picture</source>
        <translation>Andere Personen im Bild</translation>
    </message>
    <message>
        <source>Sunglasses, masks, hands before the face</source>
        <translation>Sonnenbrillen, Masken, Hände vor dem Gesicht</translation>
    </message>
    <message>
        <source>Filters, heavy make-up for a part, or many from one burst</source>
        <translation>Filter, starke Schminke für eine Rolle oder viele aus einer Serienaufnahme</translation>
    </message>
    <message>
        <source>All of one hand: the same lines, colours and light</source>
        <translation>Alles von einer Hand: dieselben Linien, Farben und dasselbe Licht</translation>
    </message>
    <message>
        <source>Different subjects, near and far, so that only the style is common</source>
        <translation>Verschiedene Motive, nah und fern, damit nur der Stil gemeinsam ist</translation>
    </message>
    <message>
        <source>Whole pictures, large, as they were made</source>
        <translation>Ganze Bilder, groß, so wie sie entstanden</translation>
    </message>
    <message>
        <source>Several styles among each other</source>
        <translation>Mehrere Stile durcheinander</translation>
    </message>
    <message>
        <source>Signatures, watermarks, frames</source>
        <translation>Signaturen, Wasserzeichen, Rahmen</translation>
    </message>
    <message>
        <source>Photos of pictures on a wall</source>
        <translation>Fotos von Bildern an der Wand</translation>
    </message>
    <message>
        <source>Sharp, with the thing large in the picture</source>
        <translation>Scharf, mit dem Gegenstand groß im Bild</translation>
    </message>
    <message>
        <source>From all sides, from above and below</source>
        <translation>Von allen Seiten, von oben und unten</translation>
    </message>
    <message>
        <source>On different grounds and in different light</source>
        <translation>Auf verschiedenen Untergründen und in verschiedenem Licht</translation>
    </message>
    <message>
        <source>Some in use, some by itself</source>
        <translation>Einige im Gebrauch, einige für sich</translation>
    </message>
    <message>
        <source>Other things of the same kind in the picture</source>
        <translation>Andere Gegenstände derselben Art im Bild</translation>
    </message>
    <message>
        <source>Hands or labels that cover it</source>
        <translation>Hände oder Etiketten, die ihn verdecken</translation>
    </message>
    <message>
        <source>Many from one burst</source>
        <translation>Viele aus einer Serie</translation>
    </message>
</context>
<context>
    <name>frameloom::PlayerBar</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Einzelbild zurück</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Einzelbild vor</translation>
    </message>
    <message>
        <source>Position in the video</source>
        <translation>Position im Video</translation>
    </message>
    <message>
        <source>Position. Left and right: a second</source>
        <translation>Position. Links und rechts: eine Sekunde</translation>
    </message>
    <message>
        <source>Play again and again</source>
        <translation>Endlos wiederholen</translation>
    </message>
    <message>
        <source>Speed (%1 slower, %2 faster)</source>
        <translation>Tempo (%1 langsamer, %2 schneller)</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>Ganzes Fenster</translation>
    </message>
    <message>
        <source>More about this video</source>
        <translation>Mehr zu diesem Video</translation>
    </message>
    <message>
        <source>%1×</source>
        <extracomment>playback speed, as in &quot;0.5×&quot;</extracomment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Tempo %1</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Back to the stage</source>
        <translation>Zum Ergebnisbereich</translation>
    </message>
</context>
<context>
    <name>frameloom::PositionField</name>
    <message>
        <source>Position in the song</source>
        <translation>Position im Song</translation>
    </message>
    <message>
        <source>minutes:seconds</source>
        <translation>Minuten:Sekunden</translation>
    </message>
    <message>
        <source>%1, minutes and seconds</source>
        <comment>label of a field</comment>
        <translation>%1, Minuten und Sekunden</translation>
    </message>
    <message>
        <source>The song ends at %1.</source>
        <translation>Der Song endet bei %1.</translation>
    </message>
</context>
<context>
    <name>frameloom::ProgressStrip</name>
    <message>
        <source>The server says: “%1”</source>
        <extracomment>the server&apos;s own word for the state of a job</extracomment>
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
        <source>Waiting: the server asks for a pause. It goes on by itself.</source>
        <translation>Wartet: Der Server bittet um eine Pause. Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Waiting for the step before it.</source>
        <translation>Wartet auf den vorigen Schritt.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet&#xa0;…</translation>
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
        <translation>Bild wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
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
    <message>
        <source>Sent in a moment. It can still be taken back.</source>
        <translation>Wird in Kürze gesendet. Das lässt sich noch zurücknehmen.</translation>
    </message>
    <message>
        <source>Waiting: the queue is paused.</source>
        <translation>Wartet: Die Warteschlange ist angehalten.</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>Nothing was submitted yet, so nothing is charged.</source>
        <translation>Es wurde noch nichts abgeschickt, also wird nichts berechnet.</translation>
    </message>
    <message>
        <source>longer than usual</source>
        <translation>länger als sonst</translation>
    </message>
    <message>
        <source>In the making: the answer comes when it is finished</source>
        <translation>In Arbeit: Die Antwort kommt, wenn alles fertig ist</translation>
    </message>
    <message>
        <source>The request has left: it may be charged all the same, and its result would be lost.</source>
        <translation>Die Anfrage ist schon unterwegs: Sie wird vielleicht trotzdem berechnet, und ihr Ergebnis wäre verloren.</translation>
    </message>
    <message>
        <source>This generator answers in one piece, without a word on the way. “Stop waiting” does not stop it: the request has left, may be charged all the same, and its result would be lost.</source>
        <translation>Dieser Generator antwortet in einem Stück und meldet sich unterwegs nicht. „Nicht mehr warten“ hält ihn nicht an: Die Anfrage ist schon unterwegs, wird vielleicht trotzdem berechnet, und ihr Ergebnis wäre verloren.</translation>
    </message>
    <message>
        <source>Saving the result…</source>
        <translation>Das Ergebnis wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>Asks the service once more. A refusal costs nothing.</source>
        <translation>Fragt den Dienst noch einmal. Eine Ablehnung kostet nichts.</translation>
    </message>
    <message>
        <source>Waiting: the service says that there are not enough credits. It goes on when the balance has risen.</source>
        <translation>Wartet: Laut Dienst reichen die Credits nicht. Es geht weiter, sobald das Guthaben gestiegen ist.</translation>
    </message>
    <message>
        <source>Uploading files…</source>
        <translation>Dateien werden hochgeladen …</translation>
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
    <name>frameloom::PromptList</name>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>%1 prompts</source>
        <translation>%1 Prompts</translation>
    </message>
    <message>
        <source>%1 prompts, each %2 times</source>
        <translation>%1 Prompts, je %2-mal</translation>
    </message>
    <message>
        <source>The same prompt %1 times</source>
        <translation>Derselbe Prompt %1-mal</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Send all prompts</source>
        <translation>Alle Prompts senden</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Needs %1, %2 left.</source>
        <comment>credits, credits</comment>
        <translation>Kostet %1, übrig sind %2.</translation>
    </message>
    <message>
        <source>Choose at least one prompt.</source>
        <translation>Wählen Sie mindestens einen Prompt.</translation>
    </message>
    <message>
        <source>Leaves %1</source>
        <comment>credits</comment>
        <translation>Danach bleiben %1</translation>
    </message>
    <message>
        <source>Leaves at least %1</source>
        <comment>credits</comment>
        <translation>Danach bleiben mindestens %1</translation>
    </message>
</context>
<context>
    <name>frameloom::PromptsTopic</name>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>one on each line</source>
        <translation>eins pro Zeile</translation>
    </message>
    <message>
        <source>Words to be warned of</source>
        <translation>Wörter, vor denen gewarnt wird</translation>
    </message>
    <message>
        <source>They are marked in prompts before anything is sent. The service’s own list is not public, so this one starts empty and is yours alone.</source>
        <translation>Sie werden in Prompts markiert, bevor etwas gesendet wird. Die Liste des Dienstes ist nicht öffentlich; darum beginnt diese leer und bleibt ganz die eigene.</translation>
    </message>
    <message>
        <source>banned forbidden moderation</source>
        <translation>gesperrt verboten Moderation</translation>
    </message>
    <message>
        <source>Folder of wildcard files</source>
        <translation>Ordner für Wildcard-Dateien</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Change the folder of wildcard files</source>
        <translation>Den Ordner für Wildcard-Dateien ändern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the folder of wildcard files</source>
        <translation>Den Ordner für Wildcard-Dateien öffnen</translation>
    </message>
    <message>
        <source>Text files with one choice on each line.</source>
        <translation>Textdateien mit einer Möglichkeit pro Zeile.</translation>
    </message>
    <message>
        <source>wildcards lists random</source>
        <translation>Wildcards Platzhalter Listen Zufall</translation>
    </message>
</context>
<context>
    <name>frameloom::QueueList</name>
    <message>
        <source>Order of sending</source>
        <translation>Reihenfolge des Sendens</translation>
    </message>
    <message>
        <source>The first is sent first. Drag, or press Alt+Up and Alt+Down.</source>
        <translation>Der erste wird zuerst gesendet. Ziehen, oder Alt+Auf und Alt+Ab drücken.</translation>
    </message>
    <message>
        <source>Waiting jobs, first to be sent first</source>
        <translation>Wartende Aufträge, der nächste zuerst</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing waits any more.</source>
        <translation>Es wartet nichts mehr.</translation>
    </message>
</context>
<context>
    <name>frameloom::QueueTopic</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Jobs sent at a time</source>
        <translation>Gleichzeitig gesendete Aufträge</translation>
    </message>
    <message>
        <source>The others wait here, in order, and cost nothing while they wait.</source>
        <translation>Die übrigen warten hier der Reihe nach und kosten dabei nichts.</translation>
    </message>
    <message>
        <source>limit parallel in flight concurrency</source>
        <translation>Grenze Limit parallel gleichzeitig unterwegs</translation>
    </message>
    <message>
        <source>Pause the queue</source>
        <translation>Warteschlange anhalten</translation>
    </message>
    <message>
        <source>Nothing new is sent. What is on its way goes on and is saved.</source>
        <translation>Es wird nichts Neues gesendet. Was unterwegs ist, läuft weiter und wird gespeichert.</translation>
    </message>
    <message>
        <source>hold stop</source>
        <translation>Pause anhalten stoppen</translation>
    </message>
</context>
<context>
    <name>frameloom::RefillUndo</name>
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
    <name>frameloom::RegisteredFiles</name>
    <message>
        <source>Registered files</source>
        <translation>Registrierte Dateien</translation>
    </message>
    <message>
        <source>What was registered with the video provider from this computer: it can be used in any job of a model that takes it, without being sent again.</source>
        <translation>Was von diesem Rechner aus beim Videoanbieter registriert wurde: Es lässt sich in jedem Auftrag eines Modells verwenden, das es annimmt, ohne noch einmal gesendet zu werden.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Asks the provider what became of each</source>
        <translation>Fragt den Anbieter, was aus jeder geworden ist</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>The provider keeps it, and its address still works</source>
        <translation>Der Anbieter behält sie, und ihre Adresse gilt weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>Der Anbieter wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>The provider could not be asked: %1</source>
        <translation>Der Anbieter konnte nicht gefragt werden: %1</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>Nothing was registered yet. Put a file into a field, then press “Register as asset” there.</source>
        <translation>Noch nichts registriert. Lege eine Datei in ein Feld und drücke dort „Als Asset registrieren“.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Removed from the list.</source>
        <translation>Aus der Liste entfernt.</translation>
    </message>
</context>
<context>
    <name>frameloom::RemoteJobsDialog</name>
    <message>
        <source>Jobs made elsewhere</source>
        <translation>Anderswo erstellte Aufträge</translation>
    </message>
    <message>
        <source>Jobs of this account that are not in this library: made on another machine, or by a script. Bringing them in costs nothing.</source>
        <translation>Aufträge dieses Kontos, die nicht in dieser Bibliothek sind: auf einem anderen Computer oder von einem Skript erstellt. Sie hereinzuholen kostet nichts.</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>Ältere</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Hereinholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Der Dienst wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Every job of this account is in this library.</source>
        <translation>Alle Aufträge dieses Kontos sind in dieser Bibliothek.</translation>
    </message>
    <message numerus="yes">
        <source>Bring in %Ln jobs</source>
        <translation>
            <numerusform>%Ln Auftrag hereinholen</numerusform>
            <numerusform>%Ln Aufträge hereinholen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::RowCard</name>
    <message>
        <source>Entry %1</source>
        <extracomment>%1 is what a row of a list is called (&quot;Shot&quot;), %2 its number</extracomment>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: move up</source>
        <comment>name of a row</comment>
        <translation>%1: nach oben</translation>
    </message>
    <message>
        <source>%1: move down</source>
        <comment>name of a row</comment>
        <translation>%1: nach unten</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <comment>name of a row</comment>
        <translation>%1: entfernen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a row of a list (&quot;Shot 2&quot;), %2 an input in it (&quot;Length&quot;); accessible name</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an input in a row of a list (&quot;Shot 2, Length&quot;), %2 what is wrong with it</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>frameloom::RowsField</name>
    <message>
        <source>This holds something that does not fit into rows, so it is shown as JSON.</source>
        <translation>Dies enthält etwas, das nicht in Zeilen passt, und wird deshalb als JSON gezeigt.</translation>
    </message>
    <message>
        <source>Start anew with rows</source>
        <translation>Neu mit Zeilen beginnen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>%1: add</source>
        <comment>name of a list</comment>
        <translation>%1: hinzufügen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>how many rows a list has, and how many it may have</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln entries, please.</source>
        <translation>
            <numerusform>Bitte höchstens %Ln Eintrag.</numerusform>
            <numerusform>Bitte höchstens %Ln Einträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln entries, please.</source>
        <translation>
            <numerusform>Bitte mindestens %Ln Eintrag.</numerusform>
            <numerusform>Bitte mindestens %Ln Einträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::SeedField</name>
    <message>
        <source>The service chooses</source>
        <translation>Der Dienst wählt</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>Picks a number now: the same number makes much the same result again.</source>
        <translation>Wählt jetzt eine Zahl: Dieselbe Zahl ergibt wieder fast dasselbe Ergebnis.</translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation>Wie zuletzt</translation>
    </message>
    <message>
        <source>No result has told its seed yet.</source>
        <translation>Noch ist von keinem Ergebnis der Seed bekannt.</translation>
    </message>
    <message>
        <source>%1, of “%2”</source>
        <comment>seed, title</comment>
        <translation>%1, von „%2“</translation>
    </message>
</context>
<context>
    <name>frameloom::SendingTopic</name>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Chains of steps</source>
        <translation>Ketten von Schritten</translation>
    </message>
    <message>
        <source>Every job</source>
        <translation>Jeder Auftrag</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Zurücknehmbar</translation>
    </message>
    <message>
        <source>It waits before it leaves; taken back, it costs nothing.</source>
        <translation>Wartet, bevor es hinausgeht; zurückgenommen kostet es nichts.</translation>
    </message>
    <message>
        <source>undo window delay cancel</source>
        <translation>rückgängig Fenster Verzögerung abbrechen</translation>
    </message>
    <message>
        <source>Seconds to take it back</source>
        <translation>Sekunden zum Zurücknehmen</translation>
    </message>
    <message>
        <source>A chain is a click that runs several steps.</source>
        <translation>Eine Kette ist ein Klick, der mehrere Schritte auslöst.</translation>
    </message>
    <message>
        <source>undo window delay</source>
        <translation>rückgängig Fenster Verzögerung</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Ask above this many credits</source>
        <translation>Nachfragen bei mehr Credits als</translation>
    </message>
    <message>
        <source>What costs more, or might, is asked for once more.</source>
        <translation>Was mehr kostet oder kosten könnte, wird noch einmal nachgefragt.</translation>
    </message>
    <message>
        <source>confirm confirmation price</source>
        <translation>bestätigen Bestätigung Preis</translation>
    </message>
    <message>
        <source>Warn when the balance is below</source>
        <translation>Warnen, wenn das Guthaben niedriger ist als</translation>
    </message>
    <message>
        <source>The credit meter changes its colour and says so.</source>
        <translation>Die Credit-Anzeige wechselt die Farbe und weist darauf hin.</translation>
    </message>
    <message>
        <source>credits meter low</source>
        <translation>Credits Guthaben Anzeige knapp</translation>
    </message>
</context>
<context>
    <name>frameloom::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>No setting has “%1”.</source>
        <translation>Keine Einstellung enthält „%1“.</translation>
    </message>
</context>
<context>
    <name>frameloom::SnippetList</name>
    <message>
        <source>Snippets</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>frameloom::SnippetMenu</name>
    <message>
        <source>Snippets</source>
        <translation>Bausteine</translation>
    </message>
    <message>
        <source>Pieces of prompts, kept for later.</source>
        <translation>Stücke von Prompts, für später aufgehoben.</translation>
    </message>
    <message>
        <source>Save selection as snippet</source>
        <translation>Auswahl als Baustein sichern</translation>
    </message>
    <message>
        <source>Save prompt as snippet</source>
        <translation>Prompt als Baustein sichern</translation>
    </message>
    <message>
        <source>Manage snippets…</source>
        <translation>Bausteine verwalten…</translation>
    </message>
</context>
<context>
    <name>frameloom::SongCard</name>
    <message>
        <source>Previous song</source>
        <translation>Vorheriger Song</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next song</source>
        <translation>Nächster Song</translation>
    </message>
    <message>
        <source>Loop the range (drag over the wave to choose one)</source>
        <translation>Bereich wiederholen (zum Wählen über die Welle ziehen)</translation>
    </message>
    <message>
        <source>Watch the video of this song</source>
        <translation>Video dieses Songs ansehen</translation>
    </message>
    <message>
        <source>Lyrics</source>
        <translation>Songtext</translation>
    </message>
    <message>
        <source>Song %1</source>
        <translation>Song %1</translation>
    </message>
    <message>
        <source>Song, %1</source>
        <translation>Song, %1</translation>
    </message>
    <message>
        <source>Song %1 of %2, %3</source>
        <translation>Song %1 von %2, %3</translation>
    </message>
    <message>
        <source>Position in %1</source>
        <translation>Position in %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Mit anderem Programm öffnen</translation>
    </message>
    <message>
        <source>on its way…</source>
        <translation>unterwegs&#xa0;…</translation>
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
    <message>
        <source>Your picture will stand here</source>
        <translation>Hier wird dein Bild stehen</translation>
    </message>
    <message>
        <source>Your clip will stand here</source>
        <translation>Hier wird dein Clip stehen</translation>
    </message>
    <message>
        <source>Your songs will stand here</source>
        <translation>Hier werden deine Songs stehen</translation>
    </message>
    <message>
        <source>The answer will stand here</source>
        <translation>Hier wird die Antwort stehen</translation>
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
            <numerusform>%Ln&#xa0;s</numerusform>
            <numerusform>%Ln&#xa0;s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 long</source>
        <extracomment>length of a video or song: &quot;0:06 long&quot;</extracomment>
        <translation>%1 lang</translation>
    </message>
    <message>
        <source>made elsewhere, the service does not tell its settings</source>
        <translation>anderswo gemacht, der Dienst nennt die Einstellungen nicht</translation>
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
        <translation>Speichern unter&#xa0;…	Strg+S</translation>
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
    <message>
        <source>Video of the song</source>
        <translation>Video des Songs</translation>
    </message>
    <message>
        <source>Play or pause	Space</source>
        <extracomment>menu entry of a song; the part after 	 is the key</extracomment>
        <translation>Abspielen oder Pause	Leertaste</translation>
    </message>
    <message>
        <source>The server is at work.</source>
        <translation>Der Server arbeitet daran.</translation>
    </message>
    <message>
        <source>Copy file	Ctrl+C</source>
        <translation>Datei kopieren	Strg+C</translation>
    </message>
</context>
<context>
    <name>frameloom::StartBar</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>prepare</source>
        <translation>vorbereiten</translation>
    </message>
    <message numerus="yes">
        <source>train, with %Ln pictures at least</source>
        <translation>
            <numerusform>trainieren, mit mindestens %Ln Bild</numerusform>
            <numerusform>trainieren, mit mindestens %Ln Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>train, with %Ln pictures</source>
        <translation>
            <numerusform>trainieren, mit %Ln Bild</numerusform>
            <numerusform>trainieren, mit %Ln Bildern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln first photos</source>
        <translation>
            <numerusform>%Ln erstes Foto</numerusform>
            <numerusform>%Ln erste Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>together from</source>
        <translation>zusammen ab</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>balance between</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>balance %1, afterwards %2</source>
        <translation>Guthaben %1, danach %2</translation>
    </message>
    <message>
        <source>the balance is not known</source>
        <translation>das Guthaben ist nicht bekannt</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet&#xa0;…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what starts and its price</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Buy credits</source>
        <translation>Credits kaufen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>beim Start</translation>
    </message>
    <message>
        <source>for the training up to</source>
        <comment>a number of credits follows</comment>
        <translation>für das Training bis zu</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a price</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>photos later, each</source>
        <comment>a number of credits follows</comment>
        <translation>Fotos später, je</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <translation>Schlüssel eingeben</translation>
    </message>
</context>
<context>
    <name>frameloom::StatusCard</name>
    <message>
        <source>I have the task id…</source>
        <translation>Ich habe die Task-ID&#xa0;…</translation>
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
    <message>
        <source>The server gave no reason.</source>
        <translation>Der Server hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>Its credits were refunded.</source>
        <translation>Die Credits wurden erstattet.</translation>
    </message>
    <message>
        <source>The service says that %1 were charged.</source>
        <translation>Der Dienst sagt, dass %1 abgebucht wurden.</translation>
    </message>
    <message>
        <source>It is not known whether this arrived</source>
        <translation>Es ist nicht bekannt, ob das angekommen ist</translation>
    </message>
    <message>
        <source>The server does not offer this</source>
        <translation>Der Server bietet das nicht an</translation>
    </message>
    <message>
        <source>The server does not know the result to go on from</source>
        <translation>Der Server kennt das Ergebnis nicht, von dem es weitergehen soll</translation>
    </message>
    <message>
        <source>Finished, but nothing came back</source>
        <translation>Fertig, aber es kam nichts zurück</translation>
    </message>
    <message>
        <source>Nothing was started. The service may have given this operation up: try another one, or check the server’s address in the settings.</source>
        <translation>Es wurde nichts gestartet. Vielleicht hat der Dienst das aufgegeben: Versuche etwas anderes, oder prüfe die Adresse des Servers in den Einstellungen.</translation>
    </message>
    <message>
        <source>Nothing was started. That result may be too old, or belong to another account.</source>
        <translation>Es wurde nichts gestartet. Das Ergebnis ist vielleicht zu alt oder gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>The server says that the job is finished and names no result. Look again later, which costs nothing, or copy the details and ask Apiframe.</source>
        <translation>Der Server meldet den Auftrag als fertig, nennt aber kein Ergebnis. Sieh später noch einmal nach, das kostet nichts, oder kopiere die Einzelheiten und frage Apiframe.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Send · %1</source>
        <translation>Senden · %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>It was never started, so it cost nothing.</source>
        <translation>Es wurde nie gestartet, also hat es nichts gekostet.</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
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
        <translation>Verbindung wird aufgebaut&#xa0;…</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>next ready about %1–%2</source>
        <comment>from one time to another</comment>
        <translation>nächster fertig gegen %1–%2</translation>
    </message>
    <message>
        <source>longer than usual</source>
        <translation>länger als sonst</translation>
    </message>
    <message>
        <source>the queue is paused</source>
        <translation>die Warteschlange ist angehalten</translation>
    </message>
</context>
<context>
    <name>frameloom::TagsField</name>
    <message>
        <source>words, separated by commas</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>frameloom::TextCounter</name>
    <message>
        <source>%1 / %2</source>
        <extracomment>number of characters and the largest number allowed</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters too many</source>
        <translation>
            <numerusform>%Ln Zeichen zu viel</numerusform>
            <numerusform>%Ln Zeichen zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>frameloom::TextResults</name>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
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
        <source>Puts it into the form that is open: %1</source>
        <extracomment>tool tip of &quot;Use this seed&quot;; %1 &quot;Flux · Imagine&quot;</extracomment>
        <translation>Setzt ihn in das offene Formular ein: %1</translation>
    </message>
    <message>
        <source>Use this seed</source>
        <translation>Diesen Seed verwenden</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>Antwort %1 kopieren</translation>
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
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>button, keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show or hide the jobs</source>
        <translation>Aufträge zeigen oder ausblenden</translation>
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
</context>
<context>
    <name>frameloom::TourHands</name>
    <message>
        <source>There is no field %1 to type into.</source>
        <translation>Es gibt kein Feld %1 für eine Eingabe.</translation>
    </message>
    <message>
        <source>The menu has no entry %1.</source>
        <translation>Das Menü hat keinen Eintrag %1.</translation>
    </message>
</context>
<context>
    <name>frameloom::TrainedField</name>
    <message>
        <source>%1 · %2</source>
        <comment>trigger word, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose, or paste an id</source>
        <translation>Auswählen oder eine ID einfügen</translation>
    </message>
    <message>
        <source>The service does not list this training any more.</source>
        <translation>Der Dienst führt dieses Training nicht mehr auf.</translation>
    </message>
    <message>
        <source>This training is not finished.</source>
        <translation>Dieses Training ist nicht fertig.</translation>
    </message>
    <message>
        <source>Trigger word %1: the service puts it before the prompt where it is missing.</source>
        <translation>Triggerwort %1: Der Dienst setzt es vor den Prompt, wo es fehlt.</translation>
    </message>
    <message>
        <source>An id that is not on your list: whether it exists is only known to the service.</source>
        <translation>Eine ID, die nicht auf der Liste steht: Ob es sie gibt, weiß nur der Dienst.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, detail</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing trained yet</source>
        <translation>Noch nichts trainiert</translation>
    </message>
</context>
<context>
    <name>frameloom::UndoBar</name>
    <message>
        <source>&amp;Send now</source>
        <translation>&amp;Jetzt senden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>It is not sent and costs nothing</source>
        <translation>Es wird nicht gesendet und kostet nichts</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · leaves in %n seconds</source>
        <comment>title, price</comment>
        <translation>
            <numerusform>%1 · %2 · wird in %n Sekunde gesendet</numerusform>
            <numerusform>%1 · %2 · wird in %n Sekunden gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more wait</source>
        <translation>
            <numerusform>%Ln weiterer wartet</numerusform>
            <numerusform>%Ln weitere warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::UrlField</name>
    <message>
        <source>A web address is needed here, such as https://example.org/picture.png.</source>
        <translation>Hier wird eine Webadresse gebraucht, etwa https://example.org/bild.png.</translation>
    </message>
</context>
<context>
    <name>frameloom::VideoPlayer</name>
    <message>
        <source>Open with another program</source>
        <translation>Mit anderem Programm öffnen</translation>
    </message>
    <message>
        <source>Copy the install command</source>
        <translation>Installationsbefehl kopieren</translation>
    </message>
    <message>
        <source>Pause	Space</source>
        <extracomment>menu entries of a video; the part after 	 is the key</extracomment>
        <translation>Pause	Leertaste</translation>
    </message>
    <message>
        <source>Play	Space</source>
        <translation>Abspielen	Leertaste</translation>
    </message>
    <message>
        <source>One frame back	,</source>
        <translation>Ein Einzelbild zurück	,</translation>
    </message>
    <message>
        <source>One frame on	.</source>
        <translation>Ein Einzelbild vor	.</translation>
    </message>
    <message>
        <source>Play again and again	L</source>
        <translation>Endlos wiederholen	L</translation>
    </message>
    <message>
        <source>Mute	M</source>
        <translation>Ton aus	M</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Back to the stage	Esc</source>
        <translation>Zum Ergebnisbereich	Esc</translation>
    </message>
    <message>
        <source>Whole window	F</source>
        <translation>Ganzes Fenster	F</translation>
    </message>
    <message>
        <source>Save frame as picture…</source>
        <translation>Einzelbild speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Use frame as input</source>
        <translation>Einzelbild als Eingabe</translation>
    </message>
</context>
<context>
    <name>frameloom::WaveformView</name>
    <message>
        <source>Position in the song</source>
        <translation>Position im Song</translation>
    </message>
    <message>
        <source>Reading the sound…</source>
        <translation>Ton wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>No waveform</source>
        <translation>Keine Wellenform</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>frameloom::WebhooksTopic</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Webhook URL</source>
        <translation>Webhook-URL</translation>
    </message>
    <message>
        <source>callback server automation</source>
        <translation>Callback Rückruf Server Automatisierung</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Sent with each job; the service repeats it in the header x-webhook-secret, so that a receiver knows who calls. It is kept in the system’s keychain, or in memory where there is none.</source>
        <translation>Wird mit jedem Auftrag gesendet; der Dienst wiederholt es im Header x-webhook-secret, damit ein Empfänger weiß, wer anruft. Es liegt im Schlüsselbund des Systems oder, wo es keinen gibt, im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>password token</source>
        <translation>Passwort Token</translation>
    </message>
    <message>
        <source>Receive webhooks on this computer</source>
        <translation>Webhooks auf diesem Computer empfangen</translation>
    </message>
    <message>
        <source>receiver tunnel listen server</source>
        <translation>Empfänger Tunnel lauschen Server</translation>
    </message>
    <message>
        <source>Listen at</source>
        <translation>Lauschen an</translation>
    </message>
    <message>
        <source>address interface</source>
        <translation>Adresse Schnittstelle</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>beliebiger freier</translation>
    </message>
    <message>
        <source>Port of the receiver</source>
        <translation>Port des Empfängers</translation>
    </message>
    <message>
        <source>Address for your tunnel</source>
        <translation>Adresse für den Tunnel</translation>
    </message>
    <message>
        <source>copy tunnel ngrok ssh</source>
        <translation>kopieren Tunnel ngrok ssh</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Webhook-Geheimnis</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Geheimnis zeigen</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Make a new webhook secret</source>
        <translation>Ein neues Webhook-Geheimnis erzeugen</translation>
    </message>
    <message>
        <source>Address of the receiver</source>
        <translation>Adresse des Empfängers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the address of the receiver</source>
        <translation>Die Adresse des Empfängers kopieren</translation>
    </message>
    <message>
        <source>Where the service tells about the jobs of “%1”, beside this program. Leave it empty if you have no server for it.</source>
        <translation>Wohin der Dienst über die Aufträge von „%1“ berichtet, zusätzlich zu diesem Programm. Ohne eigenen Server dafür leer lassen.</translation>
    </message>
    <message>
        <source>Open an account first.</source>
        <translation>Bitte zuerst ein Konto öffnen.</translation>
    </message>
    <message>
        <source>This is no address that the service could call: it begins with https:// or http://. It is not in use.</source>
        <translation>Das ist keine Adresse, die der Dienst aufrufen könnte: Eine solche beginnt mit https:// oder http://. Diese wird nicht verwendet.</translation>
    </message>
    <message>
        <source>For people who have a tunnel from the internet to this computer. A job is up to date at once, and the server is asked rarely.</source>
        <translation>Für alle, die einen Tunnel aus dem Internet zu diesem Computer haben. Ein Auftrag ist dann sofort aktuell, und der Server wird selten gefragt.</translation>
    </message>
    <message>
        <source>Not only this computer: whoever reaches this address may try. The secret guards it, but nothing is encrypted on the way.</source>
        <translation>Nicht nur dieser Computer: Wer diese Adresse erreicht, kann es versuchen. Das Geheimnis schützt sie, aber unterwegs ist nichts verschlüsselt.</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it, such as your tunnel.</source>
        <translation>Nur Programme auf diesem Computer erreichen sie, etwa der Tunnel.</translation>
    </message>
    <message>
        <source>Address and port cannot be had: another program uses them, or they are not this computer’s.</source>
        <translation>Adresse und Port sind nicht zu bekommen: Ein anderes Programm verwendet sie, oder sie gehören nicht zu diesem Computer.</translation>
    </message>
    <message>
        <source>Without a secret nothing is accepted: make one above.</source>
        <translation>Ohne Geheimnis wird nichts angenommen: Bitte oben eins erzeugen.</translation>
    </message>
    <message>
        <source>Let your tunnel lead here, and enter its public address as the webhook URL above.</source>
        <translation>Den Tunnel hierher führen und seine öffentliche Adresse oben als Webhook-URL eingeben.</translation>
    </message>
    <message>
        <source>The Unified API calls addresses that begin with https:// and no others. It is not in use.</source>
        <translation>Die Unified API ruft nur Adressen auf, die mit https:// beginnen. Diese wird nicht verwendet.</translation>
    </message>
    <message>
        <source>There is no secret to enter: the service signs each message with the key of this account.</source>
        <translation>Ein Geheimnis ist nicht einzugeben: Der Dienst signiert jede Nachricht mit dem Schlüssel dieses Kontos.</translation>
    </message>
    <message>
        <source>Not only this computer: whoever reaches this address may try. What is not signed with the account’s key is refused, but nothing is encrypted on the way.</source>
        <translation>Nicht nur dieser Rechner: Wer immer diese Adresse erreicht, kann es versuchen. Was nicht mit dem Schlüssel des Kontos signiert ist, wird abgewiesen, aber unterwegs ist nichts verschlüsselt.</translation>
    </message>
    <message>
        <source>Without the account’s key nothing is accepted.</source>
        <translation>Ohne den Schlüssel des Kontos wird nichts angenommen.</translation>
    </message>
    <message>
        <source>Let your tunnel lead here, and enter its public address, which begins with https://, as the webhook URL above.</source>
        <translation>Der Tunnel sollte hierher führen; seine öffentliche Adresse, die mit https:// beginnt, gehört oben in das Feld der Webhook-URL.</translation>
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
        <translation>%1 wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Copy it again, whole, from “API keys” in your Apiframe console. A key that was revoked there works nowhere.</source>
        <translation>Kopiere ihn noch einmal ganz aus „API keys“ in deiner Apiframe-Konsole. Ein dort widerrufener Schlüssel gilt nirgends.</translation>
    </message>
    <message>
        <source>Keys of newer accounts begin with “afk_”.</source>
        <translation>Schlüssel neuerer Konten beginnen mit „afk_“.</translation>
    </message>
    <message>
        <source>Keys of newer accounts begin with “afk_”, those of older ones do not. Copy the whole key again.</source>
        <translation>Schlüssel neuerer Konten beginnen mit „afk_“, die von älteren nicht. Kopiere den ganzen Schlüssel noch einmal.</translation>
    </message>
    <message>
        <source>Enter them in the settings under Network, then check the key again.</source>
        <translation>Gib sie in den Einstellungen unter Netzwerk ein und prüfe den Schlüssel dann noch einmal.</translation>
    </message>
    <message>
        <source>See whether this computer is online, then check the key again.</source>
        <translation>Sieh nach, ob dieser Rechner online ist, und prüfe den Schlüssel dann noch einmal.</translation>
    </message>
    <message>
        <source>The key may be right. Check it again in a minute.</source>
        <translation>Der Schlüssel kann richtig sein. Prüfe ihn in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>What answered may not be Apiframe, but a sign-in page of the network you are in.</source>
        <translation>Was geantwortet hat, ist vielleicht nicht Apiframe, sondern eine Anmeldeseite des Netzes, in dem du bist.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>title of a failure, sentences about it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1
The server says: “%2”</source>
        <translation>%1
Der Server sagt: „%2“</translation>
    </message>
    <message>
        <source>Where do I get a key?</source>
        <translation>Woher bekomme ich einen Schlüssel?</translation>
    </message>
    <message>
        <source>Opens Apiframe’s page in the browser</source>
        <translation>Öffnet die Seite von Apiframe im Browser</translation>
    </message>
    <message>
        <source>Try the Classic one</source>
        <translation>Die Classic-Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Try the Classic sandbox</source>
        <translation>Die Classic-Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>It is what an account made today has: about a hundred models, Sora and Veo among them. Classic is what older accounts have: fewer makers, but every tool of Midjourney.</source>
        <translation>Sie zeigt, was ein heute angelegtes Konto hat: rund hundert Modelle, darunter Sora und Veo. Classic haben ältere Konten: weniger Hersteller, aber alle Werkzeuge von Midjourney.</translation>
    </message>
</context>
<context>
    <name>frameloom::ZoomCanvas</name>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet&#xa0;…</translation>
    </message>
</context>
</TS>
