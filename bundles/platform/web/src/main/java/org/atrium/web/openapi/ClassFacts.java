package org.atrium.web.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.atrium.web.openapi.MethodFacts.Call;
import org.atrium.web.openapi.MethodFacts.Said;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the byte code of one class says about refusals. */
final class ClassFacts extends ClassVisitor {
    private static final String OURS = "org/atrium/";
    private static final String PROBLEMS = OURS + "common/";
    private static final String TEXT = "Ljava/lang/String;";
    private static final String FIELD = "(" + TEXT + TEXT;
    private static final Pattern CODE = Pattern.compile("[a-z]+(\\.[a-z0-9-]+){2,}");
    private static final Map<String, Integer> STATUS =
            Map.of(
                    PROBLEMS + "InvalidInput", 400,
                    PROBLEMS + "Check", 400,
                    OURS + "identity/api/LoginRefused", 401,
                    PROBLEMS + "NotAllowed", 403,
                    PROBLEMS + "NotFound", 404,
                    PROBLEMS + "Conflict", 409,
                    PROBLEMS + "Unavailable", 503);

    /** Its superclass and interfaces. */
    final List<String> above = new ArrayList<>();

    /** Its methods by name and descriptor. */
    final Map<String, MethodFacts> methods = new HashMap<>();

    private String name;

    private ClassFacts() {
        super(Opcodes.ASM9);
    }

    /** Reads a class file. */
    static ClassFacts read(byte[] classFile) {
        ClassFacts facts = new ClassFacts();
        new ClassReader(classFile).accept(facts, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return facts;
    }

    /** The class as byte code names it. */
    String name() {
        return name;
    }

    @Override
    public void visit(
            int version, int access, String named, String sign, String parent, String[] faces) {
        name = named;
        above.add(parent);
        above.addAll(List.of(faces));
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String named, String descriptor, String sign, String[] thrown) {
        MethodFacts facts = new MethodFacts(name.substring(OURS.length()).split("/")[0]);
        methods.put(named + descriptor, facts);
        return new Body(facts);
    }

    /** Reads instructions in order: a code belongs to the next call that takes a text. */
    private static final class Body extends MethodVisitor {
        private final MethodFacts facts;
        private final List<String> waiting = new ArrayList<>();

        Body(MethodFacts facts) {
            super(Opcodes.ASM9);
            this.facts = facts;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text && CODE.matcher(text).matches()) {
                waiting.add(text);
            }
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String named, String descriptor, boolean face) {
            boolean ours = owner.startsWith(OURS);
            Call call = ours ? new Call(owner, named + descriptor) : null;
            if (ours) {
                facts.calls.add(call);
            }
            if (isRefusal(owner, named, descriptor)) {
                int status = STATUS.get(owner);
                waiting.forEach(code -> facts.said.add(new Said(code, status, null)));
                if (waiting.isEmpty()) {
                    facts.open.add(status);
                }
                waiting.clear();
            } else if (ours && descriptor.substring(0, descriptor.indexOf(')')).contains(TEXT)) {
                waiting.forEach(code -> facts.said.add(new Said(code, 0, call)));
                waiting.clear();
            }
        }

        private static boolean isRefusal(String owner, String named, String descriptor) {
            boolean made = named.equals("<init>") && descriptor.equals("(Ljava/lang/String;)V");
            boolean field = named.equals("field") && descriptor.startsWith(FIELD);
            boolean checked = named.equals("wrong") && descriptor.startsWith(FIELD);
            return STATUS.containsKey(owner) && (made || field || checked);
        }

        @Override
        public void visitInvokeDynamicInsn(
                String named, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle body && body.getOwner().startsWith(OURS)) {
                    facts.calls.add(new Call(body.getOwner(), body.getName() + body.getDesc()));
                    refusedBy(body);
                }
            }
        }

        /** {@code NotFound::new} makes a refusal of a code that it is given. */
        private void refusedBy(Handle body) {
            if (isRefusal(body.getOwner(), body.getName(), body.getDesc())) {
                facts.open.add(STATUS.get(body.getOwner()));
            }
        }

        @Override
        public void visitEnd() {
            waiting.forEach(code -> facts.said.add(new Said(code, 0, null)));
        }
    }
}
