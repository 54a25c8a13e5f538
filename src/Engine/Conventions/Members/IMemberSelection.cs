namespace Qplet.GraphQL.Conventions;

/// <summary>A class that changes which members of an entity clients may filter or order by.</summary>
internal interface IMemberSelection
{
    /// <summary>The entity.</summary>
    Type Entity { get; }

    /// <summary>Notes the changes.</summary>
    void Configure(MemberSelection selection);
}
