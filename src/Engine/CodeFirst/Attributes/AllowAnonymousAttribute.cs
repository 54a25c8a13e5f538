namespace Qplet.GraphQL.CodeFirst;

/// <summary>Frees a field from the <see cref="AuthorizeAttribute" /> of its class.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute : Attribute;
