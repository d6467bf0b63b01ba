package dev.reeve.workplace.question;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.question.People;
import dev.reeve.engine.question.UsableCommand;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers to backward questions as lines for people. */
public final class BackwardsText {

    private BackwardsText() {}

    /** How many there are of something. */
    public static String counted(int count, String what) {
        return switch (count) {
            case 0 -> "no " + what;
            case 1 -> "1 " + what;
            default -> String.format(Locale.ROOT, "%,d %ss", count, what);
        };
    }

    /** How many people. */
    public static String people(int count) {
        return switch (count) {
            case 0 -> "nobody";
            case 1 -> "1 person";
            default -> String.format(Locale.ROOT, "%,d people", count);
        };
    }

    /** Somebody who may, and the assignments and groups by which. */
    public static String of(WhoCan.Person person) {
        String through = person.reasons().stream()
                .map(reason -> reason.assignment().orElse("management of the group")
                        + (reason.memberships().isEmpty() ? "" : " via " + String.join(" in ", reason.memberships())))
                .distinct()
                .collect(Collectors.joining("; "));
        return person.user().name()
                + (person.hasShell() ? "" : " (may open no management shell)")
                + (through.isEmpty() ? "" : ": " + through);
    }

    /** A foreign group whose members may. */
    public static String of(People.Linked linked) {
        return linked.suffices()
                ? "everybody in linked role group " + linked.group().name() + ", whose members another forest knows"
                : "perhaps some in linked role group "
                        + linked.group().name()
                        + ", whose members another forest knows: by this group alone none may";
    }

    /** A cmdlet and the parameters that may be used. */
    public static String of(UsableCommand command) {
        return command.cmdlet()
                + command.parameters().stream().map(name -> " -" + name).collect(Collectors.joining());
    }

    /** How many objects of which kind. */
    public static String of(WhatCan.Answer answer) {
        if (!answer.granted()) {
            return "nothing: the cmdlet or a parameter is not granted";
        }
        if (!answer.isForObjects()) {
            return "granted; it is run on no object that is there";
        }
        boolean recipients = answer.recipients().isPresent() && answer.others().isEmpty();
        return counted(answer.count(), recipients ? "recipient" : "object");
    }

    /** An object by its place in the tree. */
    public static String of(Organization organization, DirectoryObject object) {
        return organization.tree().canonicalName(object);
    }
}
