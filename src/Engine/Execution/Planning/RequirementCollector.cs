using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Determines which properties of an entity a selection reads.</summary>
internal static class RequirementCollector
{
    /// <summary>See <see cref="ISelection.GetRequirements" />.</summary>
    public static IReadOnlySet<string>? Collect(FieldPlan selection, Type entity)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return CollectInto(selection, entity, names) ? names : null;
    }

    /// <summary>See <see cref="ISelection.GetOperationRequirements" />.</summary>
    public static IReadOnlySet<string>? CollectAll(ObjectPlan root, Type entity)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return CollectAllInto(root, entity, names) ? names : null;
    }

    private static bool CollectAllInto(ObjectPlan plan, Type entity, HashSet<string> names)
    {
        var isEntity = IsEntity(plan.Type, entity);
        foreach (var field in plan.Selected)
        {
            if (isEntity && !AddRequirements(field, names))
            {
                return false;
            }
            if (field.Type.Named.Shape == TypeShape.Leaf)
            {
                continue;
            }
            foreach (var type in field.GetPossibleTypes())
            {
                if (!CollectAllInto(field.GetObjectPlan(type), entity, names))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsEntity(ObjectType type, Type entity) => type.RuntimeType != typeof(object) && entity.IsAssignableFrom(type.RuntimeType);

    private static bool CollectInto(FieldPlan selection, Type entity, HashSet<string> names)
    {
        if (selection.Type.Named.Shape == TypeShape.Leaf)
        {
            return true;
        }
        foreach (var type in selection.GetPossibleTypes())
        {
            var isEntity = IsEntity(type, entity);
            foreach (var field in selection.GetObjectPlan(type).Selected)
            {
                if (!(isEntity ? AddRequirements(field, names) : CollectInto(field, entity, names)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool AddRequirements(FieldPlan selection, HashSet<string> names)
    {
        var field = selection.Field;
        if (selection.Kind == FieldKind.TypeName)
        {
            return true;
        }
        if (field.Execution is { Property: { } property, Resolver: null })
        {
            names.Add(property.Name);
            return true;
        }

        if (field.Execution.ParentRequirements is not { } requirements)
        {
            return false;
        }
        names.UnionWith(requirements);
        return true;
    }
}
