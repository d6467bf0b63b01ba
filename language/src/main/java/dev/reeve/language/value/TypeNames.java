package dev.reeve.language.value;

import java.util.Locale;
import java.util.Set;

/** The full names of types, which errors show where everything else goes by the short ones. */
public final class TypeNames {

    /** Exceptions of the shell rather than of the platform below it. */
    private static final Set<String> OF_THE_SHELL = Set.of(
            "RuntimeException",
            "PSInvalidCastException",
            "PSArgumentException",
            "PSInvalidOperationException",
            "CommandNotFoundException",
            "ItemNotFoundException",
            "MethodInvocationException",
            "ParameterBindingException",
            "ParameterBindingValidationException",
            "ParameterBindingArgumentTransformationException",
            "ActionPreferenceStopException",
            "ParentContainsErrorRecordException",
            "ArgumentTransformationMetadataException",
            "SessionStateUnauthorizedAccessException",
            "DriveNotFoundException");

    private TypeNames() {}

    private static String exception(String name) {
        if (name.equals("WriteErrorException")) {
            return "Microsoft.PowerShell.Commands." + name;
        }
        return (OF_THE_SHELL.contains(name) ? "System.Management.Automation." : "System.") + name;
    }

    /** The full name of a type that goes by its short one; of an unknown type the name as it is. */
    public static String full(String name) {
        boolean array = name.endsWith("[]");
        String plain = array ? name.substring(0, name.length() - 2) : name;
        String full = switch (plain.toLowerCase(Locale.ROOT)) {
            case "string",
                    "int32",
                    "int64",
                    "double",
                    "boolean",
                    "datetime",
                    "timespan",
                    "guid",
                    "object",
                    "char",
                    "version" -> "System." + plain;
            case "hashtable", "arraylist" -> "System.Collections." + plain;
            case "ordereddictionary" -> "System.Collections.Specialized." + plain;
            case "list`1", "hashset`1" -> "System.Collections.Generic." + plain + "[System.Object]";
            case "stringbuilder" -> "System.Text." + plain;
            case "stopwatch" -> "System.Diagnostics." + plain;
            case "pscustomobject", "scriptblock", "pscredential" -> "System.Management.Automation." + plain;
            case "securestring" -> "System.Security." + plain;
            default -> plain.endsWith("Exception") && plain.indexOf('.') < 0 ? exception(plain) : plain;
        };
        return array ? full + "[]" : full;
    }
}
