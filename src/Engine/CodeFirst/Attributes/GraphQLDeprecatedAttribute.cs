namespace Qplet.GraphQL.CodeFirst;

/// <summary>Marks a field, argument, input field or enum value as <c>@deprecated</c>; <see cref="ObsoleteAttribute" /> has the same effect.</summary>
/// <param name="reason">The reason, which should name the replacement.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>The reason, which should name the replacement.</summary>
    public string Reason { get; } = reason;
}
