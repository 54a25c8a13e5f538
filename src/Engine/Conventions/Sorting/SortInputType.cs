namespace Qplet.GraphQL.Conventions;

/// <summary>
/// Says which members of an entity a client may order by, where the default (every scalar, enum and reference that the schema shows and everyone may read) is
/// not right.
/// One class for each entity; found in the assemblies whose types are added to the schema.
/// </summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract class SortInputType<T> : IMemberSelection
    where T : class
{
    void IMemberSelection.Configure(MemberSelection selection) => Configure(new MemberSelector<T>(selection));

    Type IMemberSelection.Entity => typeof(T);

    /// <summary>Changes the members.</summary>
    protected abstract void Configure(MemberSelector<T> members);
}
