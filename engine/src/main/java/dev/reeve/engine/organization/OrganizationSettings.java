package dev.reeve.engine.organization;

/**
 * The organization's own attributes [ORG-2]; exactly one per organization. Its name is the organization's name.
 *
 * @param forestRoot DNS name of the forest root domain, for example {@code contoso.com}
 * @param activeDirectorySplit whether Active Directory split permissions are on [SPLIT-3]
 * @param exclusiveScopesApplyToSelf whether exclusive scopes also bind owners on their own mailbox [EXCL-9]
 * @param builtInDataVersion version of the built-in data the organization was created or upgraded with
 */
public record OrganizationSettings(
        ObjectHeader header,
        String forestRoot,
        boolean activeDirectorySplit,
        boolean exclusiveScopesApplyToSelf,
        String builtInDataVersion)
        implements DirectoryObject {

    /** With Active Directory split permissions on or off [SPLIT-3]. */
    public OrganizationSettings withActiveDirectorySplit(boolean on) {
        return new OrganizationSettings(header, forestRoot, on, exclusiveScopesApplyToSelf, builtInDataVersion);
    }

    @Override
    public OrganizationSettings withHeader(ObjectHeader newHeader) {
        return new OrganizationSettings(
                newHeader, forestRoot, activeDirectorySplit, exclusiveScopesApplyToSelf, builtInDataVersion);
    }
}
