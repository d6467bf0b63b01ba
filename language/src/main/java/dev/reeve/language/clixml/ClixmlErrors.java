package dev.reeve.language.clixml;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;

/** What can be wrong with CLIXML. */
final class ClixmlErrors {

    private ClixmlErrors() {}

    static CommandError invalid(int line, String why) {
        return error(
                "InvalidClixml",
                "InvalidData",
                "XmlException",
                "The XML does not hold objects, line " + line + ": " + why);
    }

    static CommandError tooMuch(String what) {
        return error(
                "LimitExceeded",
                "LimitsExceeded",
                "LimitExceededException",
                "The limit of the session was exceeded: " + what + ".");
    }

    /** SH-74: only the account and computer that wrote a secret could decrypt it, and ours are not written at all. */
    static CommandError secretRead(String name) {
        return error(
                "SecretNotReadable",
                "SecurityError",
                "CryptographicException",
                "The file holds a secret" + (name.isEmpty() ? "" : ", '" + name + "',")
                        + " that only the account and the computer which wrote it can read. Ask for it instead, with"
                        + " Get-Credential or Read-Host -AsSecureString.");
    }

    static CommandError secretWritten(String name) {
        return error(
                "SecretNotWritten",
                "SecurityError",
                "CryptographicException",
                "The object holds a secret" + (name.isEmpty() ? "" : ", '" + name + "',")
                        + " and secrets are not written to files. Leave it out with Select-Object.");
    }

    private static CommandError error(String code, String category, String exception, String message) {
        return new CommandError(new ErrorRecord(code, category, exception, message, "", "", ""), true);
    }
}
