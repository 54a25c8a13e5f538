namespace Qplet.GraphQL.CodeFirst;

/// <summary>Gives a parameter of a subscription's resolver the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
