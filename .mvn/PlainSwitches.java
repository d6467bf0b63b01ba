import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes pattern switches of finished jars quick to start: {@code java -cp JARS PlainSwitches.java JAR…}, used by ./reeve.
 *
 * <p>A switch over types asks a call site that the JDK makes when it is first passed, with a class of its own, which takes
 * a millisecond; JDK 25 keeps the call sites of lambdas in its cache and not these, and a short command passes dozens. Here
 * each becomes a call of a method that asks one {@code instanceof} after the other, which is what that class would do.
 */
final class PlainSwitches {

    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");

    private final ClassFile classes = ClassFile.of(ClassHierarchyResolverOption.of(
            ClassHierarchyResolver.ofResourceParsing(PlainSwitches.class.getClassLoader())
                    .orElse(ClassHierarchyResolver.defaultResolver())));

    /** A method that stands for a call site: the index of the first of these types that the object is of. */
    private record Site(String name, MethodTypeDesc type, List<ClassDesc> types) {}

    /** Rewrites the jars, all or none of them. */
    public static void main(String[] jars) throws IOException {
        PlainSwitches switches = new PlainSwitches();
        List<Path> rewritten = new ArrayList<>();
        for (String jar : jars) {
            rewritten.add(switches.rewritten(Path.of(jar)));
        }
        // Only now: the classes of all are looked up where they were.
        for (int i = 0; i < jars.length; i++) {
            Files.move(rewritten.get(i), Path.of(jars[i]), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path rewritten(Path jar) throws IOException {
        Path copy = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTime(entry.getTime());
                to.putNextEntry(same);
                to.write(entry.getName().endsWith(".class") ? rewritten(content) : content);
                to.closeEntry();
            }
        }
        return copy;
    }

    private byte[] rewritten(byte[] content) {
        ClassModel model = classes.parse(content);
        ClassDesc owner = model.thisClass().asSymbol();
        boolean isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
        List<Site> sites = new ArrayList<>();
        CodeTransform calls = (code, element) -> {
            if (isTypeSwitch(element)) {
                InvokeDynamicInstruction site = (InvokeDynamicInstruction) element;
                List<ClassDesc> types = site.bootstrapArgs().stream()
                        .map(ClassDesc.class::cast)
                        .toList();
                sites.add(new Site("typeSwitch$" + sites.size(), site.typeSymbol(), types));
                code.invokestatic(owner, sites.getLast().name(), site.typeSymbol(), isInterface);
            } else {
                code.with(element);
            }
        };
        ClassTransform whole = ClassTransform.transformingMethodBodies(calls)
                .andThen(ClassTransform.endHandler(type -> sites.forEach(site -> type.withMethodBody(
                        site.name(),
                        site.type(),
                        ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                        code -> body(code, site.types())))));
        byte[] changed = classes.transformClass(model, whole);
        return sites.isEmpty() ? content : changed;
    }

    /** Whether it is a switch over types alone; one that also names texts or constants stays as it is. */
    private static boolean isTypeSwitch(CodeElement element) {
        if (!(element instanceof InvokeDynamicInstruction site)
                || !site.bootstrapMethod().owner().equals(BOOTSTRAPS)
                || !site.bootstrapMethod().methodName().equals("typeSwitch")) {
            return false;
        }
        for (ConstantDesc label : site.bootstrapArgs()) {
            if (!(label instanceof ClassDesc)) {
                return false;
            }
        }
        return true;
    }

    /** As {@code SwitchBootstraps.typeSwitch} says: -1 for null, else the first fitting index from the given one on. */
    private static void body(CodeBuilder code, List<ClassDesc> types) {
        Label some = code.newLabel();
        code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
        for (int i = 0; i < types.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf(types.get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(types.size()).ireturn();
    }
}
