using System.Reflection;

namespace Qplet.GraphQL.Conventions;

/// <summary>The configured members of an entity that clients may filter or order by.</summary>
internal sealed class MemberSelection
{
    /// <summary>The excluded members.</summary>
    public HashSet<string> Ignored { get; } = [];

    /// <summary>The declared members in order, with the names that clients see. Null for the name of the field.</summary>
    public Dictionary<PropertyInfo, string?> Declared { get; } = [];

    /// <summary>The members that are stored in one form, with the conversions to it.</summary>
    public Dictionary<PropertyInfo, Func<object, object>> Normalized { get; } = [];

    /// <summary>The groups of members, for filters.</summary>
    public List<FilterGroup> Groups { get; } = [];

    /// <summary>The groups of members, for orders.</summary>
    public List<SortGroup> SortGroups { get; } = [];

    /// <summary>The members whose values are computed, for filters.</summary>
    public List<ComputedMember> Computed { get; } = [];

    /// <summary>The members that are computed lists of values, for filters.</summary>
    public List<ComputedMember> ComputedLists { get; } = [];

    /// <summary>The lists of values, for filters.</summary>
    public List<ValueList> ValueLists { get; } = [];

    /// <summary>Whether only declared members are included.</summary>
    public bool IsExplicit { get; set; }
}
