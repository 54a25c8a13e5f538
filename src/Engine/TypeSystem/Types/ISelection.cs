namespace Qplet.GraphQL.TypeSystem;

/// <summary>A field in the plan of an operation: the merged selections of one response name at one place, with fragments inlined.</summary>
public interface ISelection
{
    /// <summary>A number unique within the plan and the same for every execution of it; suitable as a cache key per plan.</summary>
    int Id { get; }

    /// <summary>The alias, or the field's name without an alias.</summary>
    string ResponseName { get; }

    /// <summary>The definition of the field.</summary>
    FieldDefinition Field { get; }

    /// <summary>The named type of the field, without list and non-null wrappers.</summary>
    NamedType NamedType { get; }

    /// <summary>
    /// Returns the selections below this one on an object type, in response order. Selections that <c>@skip</c> or <c>@include</c> exclude according to
    /// <paramref name="includeFlags" /> are omitted.
    /// </summary>
    IEnumerable<ISelection> GetSelections(ObjectType type, ulong includeFlags);

    /// <summary>
    /// Returns the names of the CLR properties of <paramref name="entity" /> that the selections below this one need, over all object types with that runtime
    /// type: the properties of plain fields and the <see cref="FieldExecution.ParentRequirements" /> of other fields. Ignores <c>@skip</c> and <c>@include</c>,
    /// and looks through connections, edges and other wrappers that are not entities. Null if a field may read any property. Computed once per plan.
    /// </summary>
    IReadOnlySet<string>? GetRequirements(Type entity);

    /// <summary>
    /// Returns the union of <see cref="GetRequirements" /> over the whole operation: the properties that a DataLoader of <paramref name="entity" /> must read
    /// to satisfy every field that uses its values. Computed once per plan.
    /// </summary>
    IReadOnlySet<string>? GetOperationRequirements(Type entity);
}
