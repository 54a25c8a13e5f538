using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: owner
/// <summary>The team that is responsible for a part of the schema.</summary>
[DirectiveType(DirectiveLocations.Object | DirectiveLocations.FieldDefinition | DirectiveLocations.ArgumentDefinition | DirectiveLocations.EnumValue)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class OwnerAttribute(string team) : Attribute
{
    /// <summary>The team's name.</summary>
    public string Team { get; } = team;
}
// docs: end
