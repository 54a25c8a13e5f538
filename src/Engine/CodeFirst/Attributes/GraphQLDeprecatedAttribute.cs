namespace Qplet.GraphQL.CodeFirst;

/// <summary>Marks a field, argument, input field or enum value <c>@deprecated</c>; <see cref="ObsoleteAttribute" /> does the same.</summary>
/// <param name="reason">What to use instead.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>What to use instead.</summary>
    public string Reason { get; } = reason;
}
