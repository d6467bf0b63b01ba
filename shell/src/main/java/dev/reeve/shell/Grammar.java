package dev.reeve.shell;

import static dev.reeve.shell.option.Option.each;
import static dev.reeve.shell.option.Option.once;

import dev.reeve.shell.option.Option;
import dev.reeve.shell.option.Verb;
import dev.reeve.shell.option.Verb.Reading;
import dev.reeve.shell.option.Verbs;
import java.util.List;

/** The command line: verbs, options and their help texts. */
final class Grammar {

    static final String HOME = "--home";
    static final String AS = "--as";
    static final String AS_OF = "--as-of";
    static final String ORGANIZATION = "--org";
    static final String FILES = "--files";
    static final String CONNECT = "--connect";
    static final String CERTIFICATE = "--certificate";
    static final String FINGERPRINT = "--fingerprint";
    static final String TOKEN_FILE = "--token-file";
    static final String SERVER = "--server";
    static final String OUTPUT = "--output";
    static final String LIMIT = "--limit";
    static final String TEXT = "-c";
    static final String SAMPLE = "--sample";
    static final String DOMAIN = "--domain";
    static final String IMPORT = "--import";
    static final String SAVE = "--save";
    static final String ASSUME = "--assume";
    static final String DEFAULTS = "--defaults";
    static final String FORMAT = "--format";
    static final String FILE = "--file";
    static final String SINCE = "--since";
    static final String UNTIL = "--until";
    static final String FIRST = "--first";
    static final String PEOPLE = "--people";
    static final String DOMAIN_CONTROLLER = "--domain-controller";
    static final String NETBIOS_NAME = "--netbios-name";
    static final String BASE_DN = "--base-dn";
    static final String BIND_NAME = "--bind-name";
    static final String PASSWORD_FILE = "--password-file";

    /** The verbs that only read, or refuse what changes something: they can be asked about the past. */
    static final List<String> READING =
            List.of("why", "who-can", "what-can", "report", "history", "run", "shell", "what-if", "lint");

    private Grammar() {}

    static Verbs reeve() {
        return new Verbs(
                "Delegated administration with the permission model of Exchange Server.",
                everywhere(),
                List.of(
                        Verb.of("shell", "Open the interactive management shell."),
                        Verb.of("help", "Tell what reeve, or one of its verbs, understands.")
                                .taking("VERB", "One of those that reeve --help lists."),
                        run(),
                        Verb.of("test", "Run permission tests on a scratch copy of the organization.")
                                .taking("FILE", "Permission tests; docs/permission-tests.md tells the format."),
                        why(),
                        whoCan(),
                        whatCan(),
                        Verb.of(
                                        "what-if",
                                        "Run commands on a scratch copy and tell who would gain and lose what. Exit code"
                                                + " 0: nobody, 3: somebody.")
                                .taking("COMMANDS", "Commands as they are typed in the shell, as one argument."),
                        Verb.of("lint", "Report findings about the permission model. Exit code 0: none, 3: some.")
                                .taking("CODE", "Only these; docs/lint.md lists them."),
                        init(),
                        Verb.of(
                                        "import",
                                        "Take people, groups and units from an LDIF file into the directory.",
                                        people())
                                .taking("FILE", "An LDIF file."),
                        account(),
                        Verb.of(
                                        "load",
                                        "Make an organization of what a live Exchange dumped: Clixml, CSV or JSON of Get-"
                                                + " cmdlets, as collect/Collect-ReeveData.ps1 writes them, or DSC texts; with its"
                                                + " administrator audit log, where it was taken along.",
                                        once(
                                                ASSUME,
                                                "WHAT",
                                                "Give regular to take role assignments of which no file tells whether they"
                                                        + " delegate or are enabled as regular and enabled ones; else left out."))
                                .taking("FOLDER or FILE", "The folder of the dump, or its files."),
                        Verb.of(
                                        "diff",
                                        "Tell how two organizations differ, and who gains and loses what. Exit code 0: not at all, 3:"
                                                + " somehow.")
                                .taking(
                                        "A B",
                                        "Each a home's folder, the folder or a file of a dump, @VERSION of the home, or"
                                                + " defaults, which is what ships."),
                        Verb.of(
                                        "drift",
                                        "Tell how the organization differs from a baseline. Exit code 0: not at all, 3:"
                                                + " somehow.",
                                        once(SAVE, "FILE", "Write a baseline of the organization as it is."))
                                .taking("BASELINE", "A file that --save wrote."),
                        script(),
                        Verb.of(
                                        "undo",
                                        "Take one change back as a new change, by commands that the user of --as has to be"
                                                + " allowed to run.")
                                .taking("VERSION", "Which change: the version that it made."),
                        report(),
                        history(),
                        trust(),
                        Verb.of(
                                        "tracking",
                                        "Tell where the message tracking logs of servers lie: tracking set SERVER FOLDER,"
                                                + " tracking list, tracking remove SERVER.")
                                .taking("ACTION SERVER FOLDER", "set, list or remove; a server; a folder."),
                        setup(),
                        Verb.of(
                                "serve",
                                "Serve REST over HTTPS until the process is ended; docs/server.md tells how.")),
                List.of(
                        "Without a verb: the interactive shell. A home that does not exist yet is created",
                        "with the sample organization contoso.com. Options stand before FILE; what",
                        "follows FILE belongs to the script.",
                        "",
                        "Exit codes: 0 done, 1 an error ended or marked the run, 2 usage or parse error",
                        "and nothing ran, 3 denied (why), nobody or nothing (who-can, what-can,",
                        "history), findings (lint), somebody who gains or loses (what-if), a difference",
                        "(diff, drift), a difference that is in no script (script); a script's own",
                        "'exit N' is N."));
    }

    private static List<Option> everywhere() {
        return List.of(
                once(
                        AS,
                        "USER",
                        "Act as this user instead of Administrator (shell, run, what-if and undo); with --connect, sign in as"
                                + " this user."),
                once(
                        AS_OF,
                        "TIME",
                        "The organization as it was: a date (2026-05-01, its first moment), a date and time (of this"
                                + " computer's zone, where it tells none), or @VERSION of the journal. For verbs that"
                                + " read."),
                once(
                        CONNECT,
                        "URL",
                        "Run on a server instead of a home (shell and run): https://HOST:PORT. Without a token in"
                                + " $REEVE_TOKEN or --token-file, a password is asked for."),
                once(
                        CERTIFICATE,
                        "FILE",
                        "PEM certificates by which that server is trusted, else those that Java trusts."),
                once(FINGERPRINT, "SHA256", "Trust that server by the fingerprint that it prints at its start."),
                once(TOKEN_FILE, "FILE", "The token for that server is the file's first line."),
                once(
                        PASSWORD_FILE,
                        "FILE",
                        "The password is the file's first line; else it is asked for (--connect, account, trust)."),
                once(FILES, "DIR", "What scripts may read and write; else the working folder."),
                once(HOME, "DIR", "The folder that holds the organization (else $REEVE_HOME, else ~/.reeve)."),
                each(
                        LIMIT,
                        "NAME=VALUE",
                        "How far a session may go, once for each: depth, nesting, iterations, time, values, memory."),
                once(ORGANIZATION, "NAME", "Which organization, where the home holds several."),
                once(OUTPUT, "text|json", "json: values one line each on stdout, errors one line each on stderr."),
                once(SERVER, "NAME", "The server whose site the session belongs to."));
    }

    private static Verb script() {
        return Verb.of(
                        "script",
                        "Write what differs as a PowerShell script for the real system, and the way back beside it. Exit"
                                + " code 0: all of it, 3: something is not in it, which is told.",
                        each(DEFAULTS, "GROUP", "Give this role group what it ships with, once for each."))
                .taking(
                        "A B FILE",
                        "The script makes B of A, as diff takes them; without both, the home as it is of its first"
                                + " version. FILE ends in .ps1.");
    }

    private static Verb run() {
        return Verb.of(
                        "run",
                        "Run a script, text (-c TEXT) or standard input (-).",
                        once(TEXT, "TEXT", "Run this text."))
                .taking("FILE ARG", "The script, or - for standard input, and its arguments.")
                .reading(Reading.UNTIL_OPERAND);
    }

    private static Verb why() {
        return Verb.of(
                        "why",
                        "Tell whether somebody may run a cmdlet with these parameters, and on that object, and why."
                                + " Exit code 0: he may, 3: he may not.")
                .taking(
                        "WHO CMDLET [-PARAM [VALUE]…] [--on OBJECT]",
                        "A user; a cmdlet, granted script or application permission; its parameters; its identity.")
                .reading(Reading.COMMAND_WORDS);
    }

    private static Verb whoCan() {
        return Verb.of(
                        "who-can",
                        "List everybody who may run a cmdlet with these parameters, at all or on that object, and"
                                + " through what. Exit code 0: somebody may, 3: nobody may.")
                .taking(
                        "CMDLET [-PARAM [VALUE]…] [--on OBJECT] [--count]",
                        "A cmdlet, script or application permission; its parameters; its identity; only how many.")
                .reading(Reading.COMMAND_WORDS);
    }

    private static Verb whatCan() {
        return Verb.of(
                        "what-can",
                        "List the cmdlets that somebody may run, at all or on that object; or the objects on which he"
                                + " may run one. Exit code 0: there are some, 3: none.")
                .taking(
                        "WHO [CMDLET [-PARAM…]] [--on OBJECT] [--count]",
                        "A user; a cmdlet and its parameters; an object; only how many.")
                .reading(Reading.COMMAND_WORDS);
    }

    private static Verb report() {
        return Verb.of(
                        "report",
                        "Write a report for auditors: who holds which roles and commands, who can read mail or grant,"
                                + " what changed. Without a name: list them; docs/reports.md tells more.",
                        once(FORMAT, "html|csv|json", "html (unless given): a page to read and print."),
                        once(FILE, "FILE", "Write it there; its ending tells the format."),
                        since(),
                        until())
                .taking("NAME", "A report.");
    }

    private static Verb history() {
        return Verb.of(
                        "history",
                        "Tell what happened to an object, or to a person and all behind what he may do, and what he did;"
                                + " newest first. Exit code 0: something, 3: nothing.",
                        once(FORMAT, "text|csv|json", "text, unless given."),
                        since(),
                        until(),
                        once(FIRST, "NUMBER", "Only so many changes."))
                .taking("OBJECT", "An object or person, there or deleted, by any name or GUID.");
    }

    private static Option since() {
        return once(SINCE, "TIME", "Changes from then on; a date is its first moment.");
    }

    private static Option until() {
        return once(UNTIL, "TIME", "Changes before that time.");
    }

    private static Verb init() {
        return Verb.of(
                "init",
                "Create the organization; an error where there is one already.",
                once(SAMPLE, "contoso", "A sample organization to explore, with several hundred people."),
                once(DOMAIN, "NAME", "The domain of a new organization without people (example.com unless given)."),
                once(IMPORT, "FILE", "A new organization with the people, groups and units of an LDIF file."),
                people());
    }

    private static Verb account() {
        return Verb.of("account", "Set the password with which somebody signs in to the server: account password USER.")
                .taking("ACTION USER", "password; and a user.");
    }

    private static Verb trust() {
        return Verb.of(
                        "trust",
                        "Make, list and end trusts in foreign forests: trust add DOMAIN, trust list, trust remove DOMAIN."
                                + " Accounts of a trusted forest get rights through linked role groups and mailboxes.",
                        each(
                                DOMAIN_CONTROLLER,
                                "NAME[=URL]",
                                "A domain controller and where it answers (ldaps://NAME unless given); once for each."),
                        once(BIND_NAME, "USER", "The account with which Reeve reads the forest."),
                        once(NETBIOS_NAME, "NAME", "The short name of its accounts (the first label unless given)."),
                        once(BASE_DN, "DN", "Where its domain is in the directory (DC=… of DOMAIN unless given)."))
                .taking("ACTION DOMAIN", "add, list or remove; and the forest's DNS name.");
    }

    private static Verb setup() {
        return Verb.of(
                        "setup",
                        "In the words of the setup tool: turn Active Directory split permissions on or off (/PrepareAD"
                                + " /ActiveDirectorySplitPermissions:true|false), add or remove a server"
                                + " (/NewProvisionedServer:NAME, /RemoveProvisionedServer:NAME).")
                .taking(
                        "/ARG",
                        "/PrepareAD with /ActiveDirectorySplitPermissions:true or :false, or"
                                + " /NewProvisionedServer:NAME, or /RemoveProvisionedServer:NAME.");
    }

    private static Option people() {
        return once(PEOPLE, "mailbox|user", "What a person with a mail address becomes (mailbox unless given).");
    }
}
