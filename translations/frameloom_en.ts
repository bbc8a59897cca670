<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>MediaWords</name>
    <message numerus="yes">
        <source>At most %Ln seconds.</source>
        <translation>
            <numerusform>At most %Ln second.</numerusform>
            <numerusform>At most %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No side longer than %Ln pixels.</source>
        <translation>
            <numerusform>No side longer than %Ln pixel.</numerusform>
            <numerusform>No side longer than %Ln pixels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No side shorter than %Ln pixels.</source>
        <translation>
            <numerusform>No side shorter than %Ln pixel.</numerusform>
            <numerusform>No side shorter than %Ln pixels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were added.</source>
        <translation>
            <numerusform>%Ln person was added.</numerusform>
            <numerusform>%Ln people were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here and are more complete now.</source>
        <translation>
            <numerusform>%Ln was here and is more complete now.</numerusform>
            <numerusform>%Ln were here and are more complete now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were known already.</source>
        <translation>
            <numerusform>%Ln was known already.</numerusform>
            <numerusform>%Ln were known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries had no training id and were left out.</source>
        <translation>
            <numerusform>%Ln entry had no training id and was left out.</numerusform>
            <numerusform>%Ln entries had no training id and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln belong to another API of Apiframe and were left out.</source>
        <translation>
            <numerusform>%Ln belongs to another API of Apiframe and was left out.</numerusform>
            <numerusform>%Ln belong to another API of Apiframe and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Variants</name>
    <message numerus="yes">
        <source>%Ln tools</source>
        <extracomment>number of things that a service of a generator can do: imagine, blend, describe …</extracomment>
        <translation>
            <numerusform>%Ln tool</numerusform>
            <numerusform>%Ln tools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln credits</source>
        <translation>
            <numerusform>%Ln credit</numerusform>
            <numerusform>%Ln credits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln characters, please.</source>
        <translation>
            <numerusform>At least %Ln character, please.</numerusform>
            <numerusform>At least %Ln characters, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln characters, please.</source>
        <translation>
            <numerusform>At most %Ln character, please.</numerusform>
            <numerusform>At most %Ln characters, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln files, please.</source>
        <translation>
            <numerusform>At least %Ln file, please.</numerusform>
            <numerusform>At least %Ln files, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln files, please.</source>
        <translation>
            <numerusform>At most %Ln file, please.</numerusform>
            <numerusform>At most %Ln files, please.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::AccountList</name>
    <message numerus="yes">
        <source>%Ln running jobs are not followed meanwhile.</source>
        <translation>
            <numerusform>%Ln running job is not followed meanwhile.</numerusform>
            <numerusform>%Ln running jobs are not followed meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting jobs are not sent meanwhile.</source>
        <translation>
            <numerusform>%Ln waiting job is not sent meanwhile.</numerusform>
            <numerusform>%Ln waiting jobs are not sent meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::ArchivedPeople</name>
    <message numerus="yes">
        <source>Archived (%Ln)</source>
        <translation>
            <numerusform>Archived (%Ln)</numerusform>
            <numerusform>Archived (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln archived trainings</source>
        <translation>
            <numerusform>%Ln archived training</numerusform>
            <numerusform>%Ln archived trainings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::CatalogTopic</name>
    <message numerus="yes">
        <source>%Ln forms, made of the document that was read last.</source>
        <translation>
            <numerusform>%Ln form, made of the document that was read last.</numerusform>
            <numerusform>%Ln forms, made of the document that was read last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln forms, made of the document that came with Frameloom.</source>
        <translation>
            <numerusform>%Ln form, made of the document that came with Frameloom.</numerusform>
            <numerusform>%Ln forms, made of the document that came with Frameloom.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::CreditMeter</name>
    <message numerus="yes">
        <source>%Ln running</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>jobs</comment>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed jobs may have taken %1</source>
        <translation>
            <numerusform>%Ln unconfirmed job may have taken %1</numerusform>
            <numerusform>%Ln unconfirmed jobs may have taken %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::HistoryPage</name>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln jobs</source>
        <translation>
            <numerusform>more than %Ln job</numerusform>
            <numerusform>more than %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln jobs</source>
        <translation>
            <numerusform>Deleted %Ln job</numerusform>
            <numerusform>Deleted %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::JobActions</name>
    <message numerus="yes">
        <source>Delete %Ln jobs</source>
        <translation>
            <numerusform>Delete %Ln job</numerusform>
            <numerusform>Delete %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::JobNotices</name>
    <message numerus="yes">
        <source>%Ln jobs are done</source>
        <translation>
            <numerusform>%Ln job is done</numerusform>
            <numerusform>%Ln jobs are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs did not work</source>
        <translation>
            <numerusform>%Ln job did not work</numerusform>
            <numerusform>%Ln jobs did not work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not work</source>
        <comment>after: 3 jobs are done</comment>
        <translation>
            <numerusform>%Ln did not work</numerusform>
            <numerusform>%Ln did not work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::JobsPane</name>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %Ln jobs</source>
        <translation>
            <numerusform>Deleted %Ln job</numerusform>
            <numerusform>Deleted %Ln jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting, paused</source>
        <translation>
            <numerusform>%Ln waiting, paused</numerusform>
            <numerusform>%Ln waiting, paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed</source>
        <translation>
            <numerusform>%Ln unconfirmed</numerusform>
            <numerusform>%Ln unconfirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::LibraryTopic</name>
    <message numerus="yes">
        <source>%Ln files were moved.</source>
        <translation>
            <numerusform>%Ln file was moved.</numerusform>
            <numerusform>%Ln files were moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be moved: they stay in the old folder and are still found.</source>
        <translation>
            <numerusform>%Ln could not be moved: it stays in the old folder and is still found.</numerusform>
            <numerusform>%Ln could not be moved: they stay in the old folder and are still found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are saved in %1. They are still found there; moved, they are all in one place.</source>
        <translation>
            <numerusform>%Ln file is saved in %1. It is still found there; moved, all are in one place.</numerusform>
            <numerusform>%Ln files are saved in %1. They are still found there; moved, they are all in one place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::MainWindow</name>
    <message numerus="yes">
        <source>%Ln problems in the catalogue folder. %1, at %2: %3</source>
        <translation>
            <numerusform>%Ln problem in the catalogue folder. %1, at %2: %3</numerusform>
            <numerusform>%Ln problems in the catalogue folder. %1, at %2: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::MediaField</name>
    <message numerus="yes">
        <source>Only one is taken here: the first of %Ln files.</source>
        <translation>
            <numerusform>Only one is taken here: the first of %Ln file.</numerusform>
            <numerusform>Only one is taken here: the first of %Ln files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::MediaListField</name>
    <message numerus="yes">
        <source>At most %1: please remove %Ln of them.</source>
        <translation>
            <numerusform>At most %1: please remove %Ln of them.</numerusform>
            <numerusform>At most %1: please remove %Ln of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The same or worse with %Ln more.</source>
        <extracomment>%1 is a sentence about the first of them</extracomment>
        <translation>
            <numerusform>%1 The same or worse with %Ln more.</numerusform>
            <numerusform>%1 The same or worse with %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are being made smaller…</source>
        <translation>
            <numerusform>%Ln is being made smaller…</numerusform>
            <numerusform>%Ln are being made smaller…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln fit</source>
        <comment>number of pictures</comment>
        <translation>
            <numerusform>Make %Ln fit</numerusform>
            <numerusform>Make %Ln fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::NewPersonPage</name>
    <message numerus="yes">
        <source>%Ln pictures are there twice: that costs, and teaches nothing.</source>
        <translation>
            <numerusform>%Ln picture is there twice: that costs, and teaches nothing.</numerusform>
            <numerusform>%Ln pictures are there twice: that costs, and teaches nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures look much like another one. Different ones teach more.</source>
        <translation>
            <numerusform>%Ln picture looks much like another one. Different ones teach more.</numerusform>
            <numerusform>%Ln pictures look much like another one. Different ones teach more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are there twice: that teaches nothing.</source>
        <translation>
            <numerusform>%Ln picture is there twice: that teaches nothing.</numerusform>
            <numerusform>%Ln pictures are there twice: that teaches nothing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::PeopleTransfer</name>
    <message numerus="yes">
        <source>%Ln people were written to %1.</source>
        <translation>
            <numerusform>%Ln person was written to %1.</numerusform>
            <numerusform>%Ln people were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::RemoteJobsDialog</name>
    <message numerus="yes">
        <source>Bring in %Ln jobs</source>
        <translation>
            <numerusform>Bring in %Ln job</numerusform>
            <numerusform>Bring in %Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::RowsField</name>
    <message numerus="yes">
        <source>At most %Ln entries, please.</source>
        <translation>
            <numerusform>At most %Ln entry, please.</numerusform>
            <numerusform>At most %Ln entries, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln entries, please.</source>
        <translation>
            <numerusform>At least %Ln entry, please.</numerusform>
            <numerusform>At least %Ln entries, please.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::StageHeader</name>
    <message numerus="yes">
        <source>%Ln s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%Ln s</numerusform>
            <numerusform>%Ln s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::StartBar</name>
    <message numerus="yes">
        <source>train, with %Ln pictures at least</source>
        <translation>
            <numerusform>train, with %Ln picture at least</numerusform>
            <numerusform>train, with %Ln pictures at least</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>train, with %Ln pictures</source>
        <translation>
            <numerusform>train, with %Ln picture</numerusform>
            <numerusform>train, with %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln first photos</source>
        <translation>
            <numerusform>%Ln first photo</numerusform>
            <numerusform>%Ln first photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::StatusLine</name>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unconfirmed</source>
        <translation>
            <numerusform>%Ln unconfirmed</numerusform>
            <numerusform>%Ln unconfirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::TextCounter</name>
    <message numerus="yes">
        <source>%Ln characters too many</source>
        <translation>
            <numerusform>%Ln character too many</numerusform>
            <numerusform>%Ln characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frameloom::UndoBar</name>
    <message numerus="yes">
        <source>%1 · %2 · leaves in %n seconds</source>
        <comment>title, price</comment>
        <translation>
            <numerusform>%1 · %2 · leaves in %n second</numerusform>
            <numerusform>%1 · %2 · leaves in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more wait</source>
        <translation>
            <numerusform>%Ln more waits</numerusform>
            <numerusform>%Ln more wait</numerusform>
        </translation>
    </message>
</context>
</TS>
