namespace Qplet.GraphQL.CodeFirst;

/// <summary>Exempts a field from the <see cref="AuthorizeAttribute" /> of its class.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute : Attribute;
