package dev.reeve.commands.advice;

import dev.reeve.commands.builtin.CmdletTargets;
import dev.reeve.commands.builtin.CmdletTargets.Target;
import dev.reeve.engine.difference.CommandTargets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the product's cmdlets are about, as their declarations tell; of scripts nothing is known. */
public final class ProductTargets implements CommandTargets {

    private final Map<String, Set<ObjectKind>> kinds = new ConcurrentHashMap<>();
    private final Map<String, Boolean> reading = new ConcurrentHashMap<>();

    @Override
    public Set<ObjectKind> kinds(String command) {
        return kinds.computeIfAbsent(
                command,
                name -> CmdletTargets.of(name)
                        .map(ProductTargets::of)
                        .orElseGet(() -> EnumSet.allOf(ObjectKind.class)));
    }

    @Override
    public boolean reads(String command) {
        return reading.computeIfAbsent(
                command,
                name -> CmdletTargets.of(name)
                        .map(targets -> isRead(targets.access()))
                        .orElseGet(() -> CommandTargets.super.reads(name)));
    }

    private static boolean isRead(String access) {
        return access.equals("read") || access.equals("session");
    }

    /** What it reads beside what it writes is no matter of its own. */
    private static Set<ObjectKind> of(CmdletTargets targets) {
        Set<ObjectKind> kinds = EnumSet.noneOf(ObjectKind.class);
        List<Target> meant = targets.targets().stream()
                .filter(target -> isRead(targets.access()) || !isRead(target.access()))
                .toList();
        for (Target target : meant) {
            switch (target.objectClass()) {
                case "Recipient" -> kinds.add(ObjectKind.RECIPIENT);
                case "Server" -> kinds.add(ObjectKind.SERVER);
                case "Database" -> kinds.add(ObjectKind.DATABASE);
                case "RoleGroup" -> kinds.add(ObjectKind.ROLE_GROUP);
                default -> kinds.add(ObjectKind.ORGANIZATION);
            }
        }
        return kinds.isEmpty() ? EnumSet.of(ObjectKind.ORGANIZATION) : kinds;
    }
}
