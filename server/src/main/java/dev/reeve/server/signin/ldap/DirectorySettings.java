package dev.reeve.server.signin.ldap;

import dev.reeve.language.value.SecureText;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A directory that knows passwords.
 *
 * @param servers {@code ldaps://HOST[:PORT]} or {@code ldap://HOST[:PORT]} each; asked in this order, until one answers
 * @param startTls whether connections to {@code ldap} are encrypted before anything is said
 * @param certificates PEM certificates that are trusted instead of those that Java trusts
 * @param base where people are searched for
 * @param reader the entry as which they are searched for; empty for nobody
 * @param nameAttributes the attributes that hold what people call themselves
 * @param userAttribute the attribute that tells the user of the organization
 */
public record DirectorySettings(
        List<URI> servers,
        boolean startTls,
        Optional<Path> certificates,
        String base,
        Optional<Reader> reader,
        List<String> nameAttributes,
        String userAttribute) {

    public DirectorySettings {
        servers = List.copyOf(servers);
        nameAttributes = List.copyOf(nameAttributes);
    }

    /** As whom the directory is searched. */
    public record Reader(String name, SecureText password) {}
}
