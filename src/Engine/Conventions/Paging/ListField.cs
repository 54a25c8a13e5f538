using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Reads what kind of list a field gives.</summary>
internal static class ListField
{
    /// <summary>The elements of the page or list that the field's resolver gives; null where it gives something else.</summary>
    public static Type? ElementOf(FieldDescriptor field) => PageElementOf(field) ?? (field.ResultType is { } type ? ElementType.Of(type) : null);

    /// <summary>The rows of the page that the field's resolver gives; null where it gives something else.</summary>
    public static Type? PageElementOf(FieldDescriptor field) =>
        field.ResultType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Page<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>The entity of the page or list; null where the elements are values.</summary>
    public static Type? EntityOf(FieldDescriptor field) => ElementOf(field) is { IsClass: true } element && element != typeof(string) ? element : null;

    /// <summary>Whether the field carries a directive already.</summary>
    public static bool Carries(FieldDescriptor field, DirectiveDefinition directive) => field.Directives.Any(use => use.Name == directive.Name);
}
