/// Writes the classes of jars anew in the format of Java 8 where theirs is older: the JVM keeps no older ones in its
/// start cache, and reads and verifies them at every start.
///
/// Run by the launcher when it builds: `java Raise.java JAR ...`
void main(String[] jars) throws IOException {
    for (var jar : jars) {
        raise(Path.of(jar));
    }
}

void raise(Path jar) throws IOException {
    var raised = jar.resolveSibling(jar.getFileName() + ".part");
    try (var from = new JarFile(jar.toFile());
            var to = new JarOutputStream(Files.newOutputStream(raised))) {
        var known = ClassHierarchyResolver.ofResourceParsing(type -> stream(from, type))
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached();
        var format = ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS, ClassFile.ClassHierarchyResolverOption.of(known));
        for (var entry : from.stream().toList()) {
            byte[] bytes;
            try (var in = from.getInputStream(entry)) {
                bytes = in.readAllBytes();
            }
            var copy = new ZipEntry(entry.getName());
            copy.setTime(entry.getTime());
            to.putNextEntry(copy);
            to.write(entry.getName().endsWith(".class") ? raised(format, bytes) : bytes);
            to.closeEntry();
        }
    }
    Files.move(raised, jar, StandardCopyOption.ATOMIC_MOVE);
}

InputStream stream(JarFile jar, ClassDesc type) {
    try {
        var name = type.descriptorString();
        var entry = jar.getEntry(name.substring(1, name.length() - 1) + ".class");
        return entry == null ? null : jar.getInputStream(entry);
    } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
    }
}

byte[] raised(ClassFile format, byte[] bytes) {
    var model = format.parse(bytes);
    if (model.majorVersion() >= ClassFile.JAVA_8_VERSION) {
        return bytes;
    }
    ClassTransform version = (builder, element) ->
            builder.with(element instanceof ClassFileVersion ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0) : element);
    return format.transformClass(model, version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
}
