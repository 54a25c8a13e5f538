namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Adds the public static methods of a static class to the subscription type; each must have <see cref="SubscribeAttribute" />. Several classes may contribute
/// to the root type.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SubscriptionTypeAttribute : Attribute;
