using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>Which members of an entity clients may filter or order by, as a class says it.</summary>
internal sealed class MemberSelection
{
    /// <summary>Members that are left out.</summary>
    public HashSet<string> Ignored { get; } = [];

    /// <summary>Members that are in, by name, in order, with the names that clients see; null for that of the field.</summary>
    public Dictionary<PropertyInfo, string?> Declared { get; } = [];

    /// <summary>Whether only declared members are in.</summary>
    public bool IsExplicit { get; set; }
}
