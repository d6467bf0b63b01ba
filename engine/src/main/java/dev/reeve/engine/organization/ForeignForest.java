package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A forest that the organization trusts [FOREST-1]. Its name is its DNS name. The trust is one-way: accounts there may get
 * rights here. What the forest holds is read from it when it is needed and never kept; the password with which it is read
 * is a credential of this object, in no snapshot.
 *
 * @param netBiosName the short name before the backslash of its accounts
 * @param domainSid SID of its domain: the only SIDs the forest is believed about begin with it
 * @param baseDn distinguished name of its domain, below which everything is looked up
 * @param bindName the account with which Reeve reads it; empty where it reads without one
 * @param domainControllers where it answers, in the order in which they are asked
 */
public record ForeignForest(
        ObjectHeader header,
        String netBiosName,
        String domainSid,
        String baseDn,
        Optional<String> bindName,
        List<DomainController> domainControllers)
        implements DirectoryObject {

    public ForeignForest {
        domainControllers = List.copyOf(domainControllers);
    }

    /**
     * A server of the forest.
     *
     * @param name its DNS name, as {@code -LinkedDomainController} gives it
     * @param url where it answers: {@code ldap://host:port} or {@code ldaps://host:port}
     */
    public record DomainController(String name, String url) {

        /** Whether the text means this server: its whole name or the first label of it. */
        public boolean isNamed(String text) {
            return CaseFolding.equal(name, text) || CaseFolding.equal(name.split("\\.", 2)[0], text);
        }
    }

    @Override
    public ForeignForest withHeader(ObjectHeader newHeader) {
        return new ForeignForest(newHeader, netBiosName, domainSid, baseDn, bindName, domainControllers);
    }

    /** Whether the SID is of an account or group of this forest. What it says of any other is not believed. */
    public boolean holds(String sid) {
        String prefix = domainSid + "-";
        return sid.regionMatches(true, 0, prefix, 0, prefix.length())
                && sid.substring(prefix.length()).chars().allMatch(Character::isDigit)
                && sid.length() > prefix.length();
    }

    /** Whether the text before a backslash, or behind an {@code @}, means this forest. */
    public boolean isNamed(String domain) {
        return CaseFolding.equal(netBiosName, domain) || CaseFolding.equal(name(), domain);
    }

    /** An account of the forest as people write it: {@code FABRIKAM\alice}. */
    public String account(String samAccountName) {
        return netBiosName.toUpperCase(Locale.ROOT) + "\\" + samAccountName;
    }
}
