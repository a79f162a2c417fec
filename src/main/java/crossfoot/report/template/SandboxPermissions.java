package crossfoot.report.template;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/**
 * What an expression of a template may touch: maps, lists, texts, numbers and booleans, to read them. JEXL's own
 * RESTRICTED permissions still let an expression read and write files, so these start from nothing.
 */
final class SandboxPermissions implements JexlPermissions {

    @Override
    public boolean allow(Package pack) {
        return pack.getName().equals("java.util") || pack.getName().equals("java.lang");
    }

    @Override
    public boolean allow(Class<?> type) {
        return Map.class.isAssignableFrom(type)
                || List.class.isAssignableFrom(type)
                || CharSequence.class.isAssignableFrom(type)
                || Number.class.isAssignableFrom(type)
                || type == Boolean.class;
    }

    @Override
    public boolean allow(Method method) {
        Class<?> owner = method.getDeclaringClass();
        boolean readsContainer = Map.class.isAssignableFrom(owner) || List.class.isAssignableFrom(owner);
        return readsContainer
                && (method.getName().equals("get") || method.getName().equals("size"));
    }

    @Override
    public boolean allow(Constructor<?> constructor) {
        return false;
    }

    @Override
    public boolean allow(Field field) {
        return false;
    }

    @Override
    public JexlPermissions compose(String... source) {
        throw new UnsupportedOperationException("the permissions of a template are never widened");
    }
}
