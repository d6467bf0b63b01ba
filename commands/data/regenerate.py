#!/usr/bin/env python3
"""Turns the facts in data/source into the compact text resources that Reeve reads at run time.

Run from anywhere; writes src/main/resources/dev/reeve/commands/builtin. What the fields mean and how sure they are
is in docs/built-in-data.md. Raise VERSION whenever the output changes.
"""

import json
import pathlib
import sys

VERSION = "5"

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE / "source"
TARGET = HERE.parent / "src/main/resources/dev/reeve/commands/builtin"
ON_PREMISES = {"2013", "2016", "2019"}

# The reference pages do not mark these switches as needed by the sets that they alone make sense of [GMR-2] [NMR-3].
MANDATORY = {
    ("Get-ManagementRole", "GetChildren", "GetChildren"),
    ("Get-ManagementRole", "Recurse", "Recurse"),
    ("New-ManagementRole", "UnScopedTopLevel", "UnScopedTopLevelRole"),
}
# A role piped in is the parent, not a list of cmdlets [NMR-7].
NOT_FROM_PIPELINE = {("New-ManagementRole", "EnabledCmdlets")}
# The set that counts where the given parameters leave a choice stands first.
FIRST_SETS = ["Default", "Identity", "NewDerivedRole", "RecipientFilter", "RelativeRecipientWriteScope"]


def lines(name):
    with open(SOURCE / name, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def own_cmdlets():
    """Reeve's own additions to the product's cmdlets: each line holds a cmdlet with its targets and its role entries."""
    return lines("reeve-cmdlets.jsonl")


def cmdlets():
    """The product's cmdlets and Reeve's own, with the parameters that Reeve adds to the product's."""
    merged = lines("cmdlets.jsonl") + own_cmdlets()
    for own in lines("reeve-parameters.jsonl"):
        cmdlet = next(c for c in merged if c["name"] == own["cmdlet"])
        cmdlet["parameters"].append({key: value for key, value in own.items() if key != "cmdlet"})
    return merged


def own_entries(role):
    return [
        {"cmdlet": cmdlet["name"], "parameters": None, **cmdlet["roles"][role]}
        for cmdlet in own_cmdlets()
        if role in cmdlet["roles"]
    ]


def document(name):
    with open(SOURCE / name, encoding="utf-8") as file:
        return json.load(file)


def is_on_premises(parameter):
    return "products" not in parameter or ON_PREMISES & set(parameter["products"])


def clean(text):
    for forbidden in "\t\n;":
        text = text.replace(forbidden, "," if forbidden == ";" else " ")
    return text


def sets_of(cmdlet):
    """The parameter sets that exist on premises, the one that counts in doubt first."""
    kept = []
    for name in cmdlet["parameterSets"]:
        own = [p for p in cmdlet["parameters"] if name in p.get("parameterSets", {})]
        needed = [p for p in own if p["parameterSets"][name].get("required")]
        # The default set holds what belongs to every set, also where all of its own parameters are the cloud's.
        lives = not own or name == "Default" or any(is_on_premises(p) for p in own)
        if all(is_on_premises(p) for p in needed) and lives:
            kept.append(name)
    for name in reversed(FIRST_SETS):
        if name in kept:
            kept.remove(name)
            kept.insert(0, name)
    return kept


def membership(index, mandatory, position):
    return index + ("!" if mandatory else "") + ("" if position is None else "@%d" % (position - 1))


def catalogue():
    out = ["#reeve-catalogue 1 " + VERSION]
    for cmdlet in sorted(cmdlets(), key=lambda c: c["name"].lower()):
        if not cmdlet["onPremises"]:
            continue
        name = cmdlet["name"]
        sets = sets_of(cmdlet)
        fields = [name, "|".join(clean(s) for s in sets)]
        for parameter in cmdlet["parameters"]:
            if not is_on_premises(parameter):
                continue
            given = parameter.get("parameterSets", {"(All)": {}})
            members = []
            for at, entry in given.items():
                mandatory = entry.get("required", False) or (name, parameter["name"], at) in MANDATORY
                position = entry.get("position")
                if at == "(All)":
                    members.append(membership("*", mandatory, position))
                elif at in sets:
                    members.append(membership(str(sets.index(at)), mandatory, position))
            if not members:
                continue
            pipeline = parameter.get("pipelineInput", "none") != "none"
            if (name, parameter["name"]) in NOT_FROM_PIPELINE:
                pipeline = False
            fields.append(
                ";".join(
                    [
                        parameter["name"],
                        clean(parameter["type"]),
                        ",".join(parameter.get("aliases", [])),
                        "p" if pipeline else "",
                        ",".join(members),
                    ]
                )
            )
        out.append("\t".join(fields))
    return out


def permissions():
    """Roles with their entries, groups and default assignments."""
    out = ["#reeve-permissions 1 " + VERSION]
    entries = {
        role["role"]: sorted(role["entries"] + own_entries(role["role"]), key=lambda entry: entry["cmdlet"].lower())
        for role in lines("role-entries.jsonl")
    }
    roles = document("builtin-roles.json")
    roles.sort(key=lambda r: (r["parent"] is not None, r["name"].lower()))
    for role in roles:
        out.append(
            "\t".join(
                [
                    "R",
                    role["name"],
                    role["roleType"],
                    role["parent"] or "",
                    role["implicitRecipientReadScope"],
                    role["implicitRecipientWriteScope"],
                    role["implicitConfigReadScope"],
                    role["implicitConfigWriteScope"],
                    "1" if role["endUser"] else "0",
                    clean(role["summary"]),
                ]
            )
        )
        for entry in entries[role["name"]]:
            if entry.get("type") == "ApplicationPermission":
                out.append("P\t" + entry["cmdlet"])
            elif entry["parameters"] is not None:
                out.append("E\t%s\t=\t%s" % (entry["cmdlet"], ",".join(entry["parameters"])))
            elif entry.get("excluded"):
                out.append("E\t%s\t-\t%s" % (entry["cmdlet"], ",".join(entry["excluded"])))
            else:
                out.append("E\t" + entry["cmdlet"])
    for group in document("builtin-role-groups.json"):
        out.append("\t".join(["G", group["name"], clean(group["summary"]), ",".join(group["managedBy"])]))
    for row in document("default-assignments.json"):
        kinds = ("r" if row["regular"] else "") + ("d" if row["delegating"] else "")
        out.append("\t".join(["A", row["role"], row["assigneeType"], row["assignee"], kinds]))
    return out


def targets():
    on_premises = {c["name"] for c in cmdlets() if c["onPremises"]}
    out = ["#reeve-targets 1 " + VERSION]
    declared = lines("cmdlet-targets.jsonl") + [cmdlet["targets"] for cmdlet in own_cmdlets()]
    for cmdlet in sorted(declared, key=lambda c: c["cmdlet"].lower()):
        if cmdlet["cmdlet"] not in on_premises:
            continue
        fields = [cmdlet["cmdlet"], cmdlet["access"], cmdlet["requirement"]]
        for target in cmdlet["targets"]:
            fields.append(
                ";".join(
                    [target["class"], target["access"], target.get("from") or "", clean(target.get("when") or "")]
                )
            )
        out.append("\t".join(fields))
    return out


def write(name, content):
    TARGET.mkdir(parents=True, exist_ok=True)
    (TARGET / name).write_text("\n".join(content) + "\n", encoding="utf-8")
    print("%s: %d lines" % (name, len(content)))


def main():
    write("catalogue.txt", catalogue())
    write("permissions.txt", permissions())
    write("targets.txt", targets())
    return 0


if __name__ == "__main__":
    sys.exit(main())
