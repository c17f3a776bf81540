<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>certlink::ChangesPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::ClosingGuard</name>
    <message numerus="yes">
        <source>The work on %n application(s) is not in the database.</source>
        <translation>
            <numerusform>The work on %n application is not in the database.</numerusform>
            <numerusform>The work on %n applications is not in the database.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::CompareDialog</name>
    <message numerus="yes">
        <source>%n field(s) corrected</source>
        <translation>
            <numerusform>%n field corrected</numerusform>
            <numerusform>%n fields corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradicting</source>
        <translation>
            <numerusform>%n contradicting</numerusform>
            <numerusform>%n contradicting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::HistoryPage</name>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::InboxPane</name>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::MailPane</name>
    <message numerus="yes">
        <source>%n more line(s) of the form could not be placed (dashed).</source>
        <translation>
            <numerusform>%n more line of the form could not be placed (dashed).</numerusform>
            <numerusform>%n more lines of the form could not be placed (dashed).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::MainWindow</name>
    <message numerus="yes">
        <source>%n mail(s) are in the inbox already</source>
        <translation>
            <numerusform>This mail is in the inbox already</numerusform>
            <numerusform>%n mails are in the inbox already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) not saved yet</source>
        <translation>
            <numerusform>%n application not saved yet</numerusform>
            <numerusform>%n applications not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To carry out (%n due)</source>
        <translation>
            <numerusform>To carry out (%n due)</numerusform>
            <numerusform>To carry out (%n due)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::VerdictBanner</name>
    <message numerus="yes">
        <source>%n to be mended</source>
        <translation>
            <numerusform>%n to be mended</numerusform>
            <numerusform>%n to be mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n to confirm</numerusform>
            <numerusform>%n to confirm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other open application(s) for this contract</source>
        <translation>
            <numerusform>%n other open application for this contract</numerusform>
            <numerusform>%n other open applications for this contract</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier decision(s) on this contract</source>
        <translation>
            <numerusform>%n earlier decision on this contract</numerusform>
            <numerusform>%n earlier decisions on this contract</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::WindowCommands</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
