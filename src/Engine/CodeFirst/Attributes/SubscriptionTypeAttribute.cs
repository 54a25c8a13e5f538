namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Makes the public static methods of a static class fields of the subscription type; each carries <see cref="SubscribeAttribute" />. Any number of classes
/// merge into the one root type.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SubscriptionTypeAttribute : Attribute;
