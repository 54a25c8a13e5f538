namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Says which members of an entity a client may filter by, where the default (every scalar, enum and relation that the schema shows and everyone may read) is
/// not right.
/// One class for each entity; found in the assemblies whose types are added to the schema.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract class FilterInputType<T> : IMemberSelection
    where T : class
{
    void IMemberSelection.Configure(MemberSelection selection) => Configure(new MemberSelector<T>(selection));

    Type IMemberSelection.Entity => typeof(T);

    /// <summary>Changes the members.</summary>
    protected abstract void Configure(MemberSelector<T> members);
}
