namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Configures the members of an entity that clients may filter by. The default is every scalar, enum and relation in the schema that does not require
/// authorization. Define one class for each entity, in an assembly whose types are added to the schema.
/// </summary>
/// <typeparam name="T">The type of the entity.</typeparam>
public abstract class FilterInputType<T> : IMemberSelection
    where T : class
{
    void IMemberSelection.Configure(MemberSelection selection)
    {
        Configure(new MemberSelector<T>(selection));
        selection.Groups.AddRange(Groups);
    }

    Type IMemberSelection.Entity => typeof(T);

    /// <summary>The fields with conditions on several properties.</summary>
    protected virtual IEnumerable<FilterGroup> Groups => [];

    /// <summary>Configures the members.</summary>
    protected abstract void Configure(MemberSelector<T> members);
}
