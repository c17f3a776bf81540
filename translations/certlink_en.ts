<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>certlink::BulkReturnDialog</name>
    <message numerus="yes">
        <source>Return %n applications</source>
        <translation>
            <numerusform>Return %n application</numerusform>
            <numerusform>Return %n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies are open in the mail program.</source>
        <translation>
            <numerusform>%n reply is open in the mail program.</numerusform>
            <numerusform>%n replies are open in the mail program.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies are saved in %1.</source>
        <translation>
            <numerusform>%n reply is saved in %1.</numerusform>
            <numerusform>%n replies are saved in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::ChangesPage</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n approved last</source>
        <translation>
            <numerusform>The %n approved last</numerusform>
            <numerusform>The %n approved last</numerusform>
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
    <name>certlink::DeskNotices</name>
    <message numerus="yes">
        <source>%n mail(s) are in the inbox already</source>
        <translation>
            <numerusform>This mail is in the inbox already</numerusform>
            <numerusform>%n mails are in the inbox already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) removed before were left out</source>
        <translation>
            <numerusform>%n mail removed before was left out</numerusform>
            <numerusform>%n mails removed before were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) of the last time are no longer where they were</source>
        <translation>
            <numerusform>%n mail of the last time is no longer where it was</numerusform>
            <numerusform>%n mails of the last time are no longer where they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::ExercisePage</name>
    <message numerus="yes">
        <source>%n exercise(s) saved</source>
        <translation>
            <numerusform>%n exercise saved</numerusform>
            <numerusform>%n exercises saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::ExerciseText</name>
    <message numerus="yes">
        <source>, %n marked wrongly</source>
        <translation>
            <numerusform>, %n marked wrongly</numerusform>
            <numerusform>, %n marked wrongly</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::FieldRow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <message numerus="yes">
        <source>%n mail(s) are ignored from now on</source>
        <translation>
            <numerusform>%n mail is ignored from now on</numerusform>
            <numerusform>%n mails are ignored from now on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) were removed from the inbox</source>
        <translation>
            <numerusform>%n mail was removed from the inbox</numerusform>
            <numerusform>%n mails were removed from the inbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) are in the inbox again</source>
        <translation>
            <numerusform>%n mail is in the inbox again</numerusform>
            <numerusform>%n mails are in the inbox again</numerusform>
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
        <source>%n application(s) are not shown masked</source>
        <translation>
            <numerusform>%n application is not shown masked</numerusform>
            <numerusform>%n applications are not shown masked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::RulebookDialog</name>
    <message numerus="yes">
        <source>%n place(s) differ from edition %1.</source>
        <translation>
            <numerusform>%n place differs from edition %1.</numerusform>
            <numerusform>%n places differ from edition %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::StatusLine</name>
    <message numerus="yes">
        <source>%n application(s) not saved yet</source>
        <translation>
            <numerusform>%n application not saved yet</numerusform>
            <numerusform>%n applications not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new mail(s) at %1</source>
        <translation>
            <numerusform>%n new mail at %1</numerusform>
            <numerusform>%n new mails at %1</numerusform>
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
<context>
    <name>certlink::Workspaces</name>
    <message numerus="yes">
        <source>To carry out (%n due)</source>
        <translation>
            <numerusform>To carry out (%n due)</numerusform>
            <numerusform>To carry out (%n due)</numerusform>
        </translation>
    </message>
</context>
</TS>
