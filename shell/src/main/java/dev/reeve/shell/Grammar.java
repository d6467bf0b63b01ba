package dev.reeve.shell;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/** The command line: verbs, options and their help texts. */
final class Grammar {

    static final String HOME = "--home";
    static final String AS = "--as";
    static final String ORGANIZATION = "--org";
    static final String FILES = "--files";
    static final String CONNECT = "--connect";
    static final String SERVER = "--server";
    static final String OUTPUT = "--output";
    static final String TEXT = "-c";
    static final String SAMPLE = "--sample";
    static final String DOMAIN = "--domain";
    static final String IMPORT = "--import";
    static final String PEOPLE = "--people";
    static final String DOMAIN_CONTROLLER = "--domain-controller";
    static final String NETBIOS_NAME = "--netbios-name";
    static final String BASE_DN = "--base-dn";
    static final String BIND_NAME = "--bind-name";
    static final String PASSWORD_FILE = "--password-file";

    private Grammar() {}

    static CommandSpec reeve() {
        CommandSpec reeve = CommandSpec.create().name("reeve").mixinStandardHelpOptions(true);
        reeve.version("reeve " + BuildVersion.text());
        reeve.usageMessage()
                .description("Delegated administration with the permission model of Exchange Server.")
                .abbreviateSynopsis(true)
                .footer(
                        "",
                        "Without a verb: the interactive shell. A home that does not exist yet is created with the sample",
                        "organization contoso.com. Options stand before FILE; what follows FILE belongs to the script.",
                        "",
                        "Exit codes: 0 done, 1 an error ended or marked the run, 2 usage or parse error and nothing ran,",
                        "3 denied (why) or findings (lint); a script's own 'exit N' is N.");
        everywhere(reeve);
        reeve.addSubcommand("shell", verb("Open the interactive management shell."));
        reeve.addSubcommand("run", run());
        reeve.addSubcommand(
                "test",
                verb("Run permission tests on a scratch copy of the organization.")
                        .addPositional(files("FILE", "Permission tests; docs/permission-tests.md tells the format.")));
        reeve.addSubcommand("why", why());
        reeve.addSubcommand("lint", open("Report findings about the permission model."));
        reeve.addSubcommand("init", init());
        reeve.addSubcommand(
                "import",
                verb("Take people, groups and units from an LDIF file into the directory.")
                        .addOption(people())
                        .addPositional(files("FILE", "An LDIF file.")));
        reeve.addSubcommand("trust", trust());
        reeve.addSubcommand(
                "tracking",
                verb("Tell where the message tracking logs of servers lie: tracking set SERVER FOLDER, tracking list,"
                                + " tracking remove SERVER.")
                        .addPositional(files("ACTION SERVER FOLDER", "set, list or remove; a server; a folder.")));
        reeve.addSubcommand(
                "setup",
                verb("In the words of the setup tool: turn Active Directory split permissions on or off"
                                + " (/PrepareAD /ActiveDirectorySplitPermissions:true|false), add or remove a server"
                                + " (/NewProvisionedServer:NAME, /RemoveProvisionedServer:NAME).")
                        .addPositional(files(
                                "/ARG",
                                "/PrepareAD with /ActiveDirectorySplitPermissions:true or :false, or"
                                        + " /NewProvisionedServer:NAME, or /RemoveProvisionedServer:NAME.")));
        reeve.addSubcommand("serve", open("Serve the admin center, REST and the decision API."));
        return reeve;
    }

    private static void everywhere(CommandSpec reeve) {
        reeve.addOption(
                everywhere(HOME, "DIR", "The folder that holds the organization (else $$REEVE_HOME, else ~/.reeve)."));
        reeve.addOption(everywhere(AS, "USER", "Act as this user instead of Administrator (shell and run)."));
        reeve.addOption(everywhere(ORGANIZATION, "NAME", "Which organization, where the home holds several."));
        reeve.addOption(everywhere(FILES, "DIR", "What scripts may read and write; else the working folder."));
        reeve.addOption(everywhere(CONNECT, "URL", "Run against a server instead of a home."));
        reeve.addOption(everywhere(SERVER, "NAME", "The server whose site the session belongs to."));
        reeve.addOption(everywhere(
                OUTPUT, "text|json", "json: values one line each on stdout, errors one line each on stderr."));
    }

    private static OptionSpec everywhere(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .scopeType(ScopeType.INHERIT)
                .description(description)
                .build();
    }

    private static CommandSpec verb(String description) {
        CommandSpec verb = CommandSpec.create().mixinStandardHelpOptions(true);
        verb.usageMessage().description(description);
        return verb;
    }

    private static CommandSpec run() {
        CommandSpec run = verb("Run a script, text (-c TEXT) or standard input (-).");
        run.parser().stopAtPositional(true);
        run.addOption(OptionSpec.builder(TEXT)
                .paramLabel("TEXT")
                .type(String.class)
                .description("Run this text.")
                .build());
        run.addPositional(files("FILE ARG", "The script, or - for standard input, and its arguments."));
        return run;
    }

    private static CommandSpec why() {
        CommandSpec why =
                verb("Tell whether somebody may run a cmdlet with these parameters, and on that object, and why."
                        + " Exit code 0: he may, 3: he may not.");
        why.parser().stopAtPositional(true);
        return why.addPositional(files(
                "WHO CMDLET [-PARAM [VALUE]…] [--on OBJECT]",
                "A user; a cmdlet, granted script or application permission; its parameters; its identity."));
    }

    private static CommandSpec init() {
        CommandSpec init = verb("Create the organization; an error where there is one already.");
        init.addOption(OptionSpec.builder(SAMPLE)
                .paramLabel("contoso")
                .type(String.class)
                .description("A sample organization to explore, with several hundred people.")
                .build());
        init.addOption(OptionSpec.builder(DOMAIN)
                .paramLabel("NAME")
                .type(String.class)
                .description("The domain of a new organization without people (example.com unless given).")
                .build());
        init.addOption(OptionSpec.builder(IMPORT)
                .paramLabel("FILE")
                .type(String.class)
                .description("A new organization with the people, groups and units of an LDIF file.")
                .build());
        init.addOption(people());
        return init;
    }

    private static CommandSpec trust() {
        CommandSpec trust =
                verb("Make, list and end trusts in foreign forests: trust add DOMAIN, trust list, trust remove"
                        + " DOMAIN. Accounts of a trusted forest get rights through linked role groups and mailboxes.");
        trust.addOption(OptionSpec.builder(DOMAIN_CONTROLLER)
                .paramLabel("NAME[=URL]")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("A domain controller and where it answers (ldaps://NAME unless given); once for each.")
                .build());
        trust.addOption(option(BIND_NAME, "USER", "The account with which Reeve reads the forest."));
        trust.addOption(option(PASSWORD_FILE, "FILE", "Its password is the file's first line; else it is asked for."));
        trust.addOption(option(NETBIOS_NAME, "NAME", "The short name of its accounts (the first label unless given)."));
        trust.addOption(option(BASE_DN, "DN", "Where its domain is in the directory (DC=… of DOMAIN unless given)."));
        return trust.addPositional(files("ACTION DOMAIN", "add, list or remove; and the forest's DNS name."));
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    /** A verb of a later release, which takes whatever it is given. */
    private static CommandSpec open(String description) {
        CommandSpec verb = verb(description + " Not built yet.");
        verb.parser().stopAtPositional(true).unmatchedArgumentsAllowed(true);
        return verb.addPositional(files("ARG", "Its arguments."));
    }

    private static OptionSpec people() {
        return OptionSpec.builder(PEOPLE)
                .paramLabel("mailbox|user")
                .type(String.class)
                .description("What a person with a mail address becomes (mailbox unless given).")
                .build();
    }

    private static PositionalParamSpec files(String label, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }
}
