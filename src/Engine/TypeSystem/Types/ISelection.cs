namespace Qplet.GraphQL.TypeSystem;

/// <summary>A field of the operation as planned: what the client asked for at one place, fragments merged.</summary>
public interface ISelection
{
    /// <summary>A number unique in the plan; the same for every execution of the plan, and fit as a key of what is kept with it.</summary>
    int Id { get; }

    /// <summary>The alias, or the name.</summary>
    string ResponseName { get; }

    /// <summary>The field.</summary>
    FieldDefinition Field { get; }

    /// <summary>The named type of the field, without lists and non-null.</summary>
    NamedType NamedType { get; }

    /// <summary>
    /// The fields selected below this one on an object type, in response order; those left out by <c>@skip</c> or <c>@include</c> are not among them where the
    /// answer depends on <paramref name="includeFlags" />.
    /// </summary>
    IEnumerable<ISelection> GetSelections(ObjectType type, ulong includeFlags);

    /// <summary>
    /// The CLR property names of <paramref name="entity" /> that this selection needs below itself, over every object type whose runtime type it is: those of
    /// plain fields and the <see cref="FieldExecution.ParentRequirements" /> of the rest,
    /// whether or not <c>@skip</c> and <c>@include</c> leave them out. Looks through connections, edges and other wrappers that are not entities. Null where a
    /// field below may read any property. Computed once per plan.
    /// </summary>
    IReadOnlySet<string>? GetRequirements(Type entity);

    /// <summary>
    /// The union of <see cref="GetRequirements" /> over the whole operation: what a DataLoader of <paramref name="entity" /> has to read so that every field
    /// that uses its values finds them. Computed once per plan.
    /// </summary>
    IReadOnlySet<string>? GetOperationRequirements(Type entity);
}
