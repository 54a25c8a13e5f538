using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Conventions;

/// <summary>Determines the type of list that a field returns.</summary>
internal static class ListField
{
    /// <summary>Returns the element type of the page or list that the field's resolver returns. Returns null if it returns neither.</summary>
    public static Type? ElementOf(FieldDescriptor field) => PageElementOf(field) ?? (field.ResultType is { } type ? ElementType.Of(type) : null);

    /// <summary>Returns the row type of the page that the field's resolver returns. Returns null if it does not return a page.</summary>
    public static Type? PageElementOf(FieldDescriptor field) =>
        field.ResultType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Page<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Returns the entity type of the page or list. Returns null if the elements are values.</summary>
    public static Type? EntityOf(FieldDescriptor field) => ElementOf(field) is { IsClass: true } element && element != typeof(string) ? element : null;

    /// <summary>Returns the property of a row that refers to the item. Null if the rows are the items.</summary>
    public static PropertyInfo? NodeOf(FieldDescriptor field) =>
        field.Features.TryGetValue(ConnectionField.FeatureKey, out var settings) ? ((PagingSettings)settings!).Node : null;

    /// <summary>Returns whether the field already has a directive.</summary>
    public static bool Carries(FieldDescriptor field, DirectiveDefinition directive) => field.Directives.Any(use => use.Name == directive.Name);
}
