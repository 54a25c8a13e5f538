namespace Qplet.GraphQL.CodeFirst;

/// <summary>Binds a resolver parameter of a subscription to the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
