namespace Qplet.GraphQL.Conventions;

/// <summary>A class that configures the members of an entity that clients may filter or order by.</summary>
internal interface IMemberSelection
{
    /// <summary>The entity.</summary>
    Type Entity { get; }

    /// <summary>Adds its changes to a selection.</summary>
    void Configure(MemberSelection selection);
}
