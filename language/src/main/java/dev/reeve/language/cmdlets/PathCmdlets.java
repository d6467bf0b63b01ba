package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import dev.reeve.language.value.Wildcard;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cmdlets about files and folders themselves, not about what is in them [SH-63]. */
final class PathCmdlets {

    private final Session session;
    private final Files files;

    PathCmdlets(Session session) {
        this.session = session;
        this.files = new Files(session);
    }

    List<BuiltIn> all() {
        return List.of(
                Declare.cmdlet("Test-Path")
                        .needed(0, "Path", TEXT, "LiteralPath")
                        .named("PathType", TEXT)
                        .starts(context -> arguments -> testPath(context, arguments)),
                Declare.cmdlet("New-Item")
                        .at(0, "Path", TEXT)
                        .named("Name", TEXT)
                        .named("ItemType", TEXT, "Type")
                        .named("Value", OBJECT)
                        .flag("Force")
                        .writes()
                        .starts(context -> arguments -> newItem(context, arguments)),
                Declare.cmdlet("Get-Item")
                        .neededList(0, "Path", TEXT, "LiteralPath")
                        .starts(context -> arguments -> getItem(context, arguments)),
                Declare.cmdlet("Get-ChildItem")
                        .listAt(0, "Path", TEXT, "LiteralPath")
                        .at(1, "Filter", TEXT)
                        .flag("Recurse")
                        .flag("Force")
                        .flag("File")
                        .flag("Directory")
                        .flag("Name")
                        .starts(context -> arguments -> getChildItem(context, arguments)),
                Declare.cmdlet("Remove-Item")
                        .pipedAt(0, "Path", OBJECT, "LiteralPath", "FullName")
                        .flag("Force")
                        .flag("Recurse")
                        .writes()
                        .starts(context -> arguments -> removeItem(context, arguments)),
                Declare.cmdlet("Join-Path")
                        .needed(0, "Path", TEXT)
                        .needed(1, "ChildPath", TEXT)
                        .starts(context -> arguments -> joinPath(context, arguments)),
                Declare.cmdlet("Split-Path")
                        .needed(0, "Path", TEXT)
                        .flag("Parent")
                        .flag("Leaf")
                        .flag("Extension")
                        .starts(context -> arguments -> splitPath(context, arguments)));
    }

    private static String path(Arguments arguments) {
        return arguments.get("Path").orElseThrow().text();
    }

    private void testPath(CommandContext context, Arguments arguments) {
        String path = path(arguments);
        String kind = arguments.get("PathType").map(Value::text).orElse("Any");
        if (path.toLowerCase(Locale.ROOT).startsWith("variable:")) {
            String name = path.substring("variable:".length()).replaceFirst("^[\\\\/]", "");
            context.output(Bool.of(session.variable(name).isPresent()));
            return;
        }
        // Scripts that look for Exchange's tools come to the line that loads them.
        if (path.toLowerCase(Locale.ROOT).endsWith("\\bin\\remoteexchange.ps1")) {
            context.output(Bool.TRUE);
            return;
        }
        boolean exists =
                !files.expand(path).isEmpty() && files.exists(files.expand(path).getFirst());
        boolean fits = kind.equalsIgnoreCase("Any") || kind.equalsIgnoreCase("Container") == files.isFolder(path);
        context.output(Bool.of(exists && fits));
    }

    private void newItem(CommandContext context, Arguments arguments) {
        String path = arguments.get("Path").map(Value::text).orElse(".");
        String full =
                arguments.get("Name").map(name -> path + "\\" + name.text()).orElse(path);
        boolean folder = arguments
                .get("ItemType")
                .map(type -> type.text().toLowerCase(Locale.ROOT).startsWith("dir"))
                .orElse(false);
        if (!files.goesAhead(context, folder ? "Create Directory" : "Create File", full)) {
            return;
        }
        if (folder) {
            files.makeFolder(full);
        } else if (files.exists(full) && !arguments.isOn("Force")) {
            throw Files.error("FileExists", "WriteError", full, "The file '" + full + "' already exists.");
        } else {
            files.write(full, arguments.get("Value").map(Value::text).orElse(""), false, "UTF8");
        }
        context.output(item(full));
    }

    private void removeItem(CommandContext context, Arguments arguments) {
        for (Value each : ListValue.itemsOf(arguments.get("Path").orElse(ListValue.EMPTY))) {
            for (String path : files.expand(each.text())) {
                remove(context, path, arguments.isOn("Recurse"));
            }
        }
    }

    private void remove(CommandContext context, String path, boolean recurse) {
        boolean folder = files.attributes(path).isDirectory();
        if (!files.goesAhead(context, folder ? "Remove Directory" : "Remove File", path)) {
            return;
        }
        if (recurse) {
            files.deleteTree(path);
        } else {
            files.delete(path);
        }
    }

    private void getItem(CommandContext context, Arguments arguments) {
        for (Value path : ListValue.itemsOf(arguments.get("Path").orElseThrow())) {
            files.expand(path.text()).forEach(each -> context.output(item(each)));
        }
    }

    /** What is in a folder, or what a wildcard at the end of a path names, folders first and by name. */
    private void getChildItem(CommandContext context, Arguments arguments) {
        List<Value> paths = ListValue.itemsOf(arguments.get("Path").orElse(ListValue.EMPTY));
        for (Value path : paths.isEmpty() ? List.<Value>of(new Text(".")) : paths) {
            getChildItem(context, arguments, path.text());
        }
    }

    private void getChildItem(CommandContext context, Arguments arguments, String given) {
        boolean pattern = Wildcard.isPattern(given);
        String folder = pattern ? parent(given).orElse(".") : given;
        Optional<Wildcard> leaf = pattern
                ? Optional.of(Wildcard.of(leaf(given)))
                : arguments.get("Filter").map(Value::text).map(Wildcard::of);
        if (!files.isFolder(folder)) {
            context.output(item(folder));
            return;
        }
        list(context, arguments, folder, leaf);
    }

    private void list(CommandContext context, Arguments arguments, String folder, Optional<Wildcard> leaf) {
        List<String> folders = new ArrayList<>();
        for (String name : files.names(folder)) {
            Value item = item(folder + "\\" + name);
            boolean isFolder = item.member("PSIsContainer").orElse(Bool.FALSE).truth();
            if (isFolder) {
                folders.add(folder + "\\" + name);
            }
            boolean wanted = (!arguments.isOn("File") || !isFolder) && (!arguments.isOn("Directory") || isFolder);
            if (wanted && leaf.map(wildcard -> wildcard.matches(name)).orElse(true)) {
                context.output(arguments.isOn("Name") ? new Text(name) : item);
            }
        }
        if (arguments.isOn("Recurse")) {
            folders.forEach(inner -> list(context, arguments, inner, leaf));
        }
    }

    /** A file or folder as an object; its text is its path, so that it can be given as one. */
    private Value item(String given) {
        BasicFileAttributes attributes = files.attributes(given);
        String full = files.shown(given);
        String name = leaf(full);
        int dot = name.lastIndexOf('.');
        boolean folder = attributes.isDirectory();
        return new PropertyBag()
                .put("Mode", folder ? "d-----" : "-a----")
                .put(
                        "LastWriteTime",
                        new Moment(
                                attributes.lastModifiedTime().toInstant(),
                                session.host().zone()))
                .put("Length", folder ? NullValue.NULL : new Whole(attributes.size()))
                .put("Name", name)
                .put("FullName", full)
                .put("BaseName", folder || dot < 0 ? name : name.substring(0, dot))
                .put("Extension", folder || dot < 0 ? "" : name.substring(dot))
                .put("DirectoryName", parent(full).map(PathCmdlets::rooted).orElse(""))
                .put("PSIsContainer", Bool.of(folder))
                .copyAs(folder ? "DirectoryInfo" : "FileInfo", Optional.of(full));
    }

    private static String rooted(String folder) {
        return folder.endsWith(":") ? folder + "\\" : folder;
    }

    private static int cut(String path) {
        return Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
    }

    private static String leaf(String path) {
        return path.substring(cut(path) + 1);
    }

    private static Optional<String> parent(String path) {
        return cut(path) < 0 ? Optional.empty() : Optional.of(path.substring(0, cut(path)));
    }

    private static void joinPath(CommandContext context, Arguments arguments) {
        String path = path(arguments);
        String child = arguments.get("ChildPath").orElseThrow().text();
        String head = path.endsWith("\\") || path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String tail = child.startsWith("\\") || child.startsWith("/") ? child.substring(1) : child;
        context.output(new Text(head + "\\" + tail));
    }

    private static void splitPath(CommandContext context, Arguments arguments) {
        String path = path(arguments);
        String leaf = leaf(path);
        if (arguments.isOn("Leaf")) {
            context.output(new Text(leaf));
        } else if (arguments.isOn("Extension")) {
            context.output(new Text(leaf.contains(".") ? leaf.substring(leaf.lastIndexOf('.')) : ""));
        } else {
            context.output(new Text(parent(path).orElse("")));
        }
    }
}
