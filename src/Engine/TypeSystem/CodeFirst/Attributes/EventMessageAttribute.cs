namespace Qplet.GraphQL.TypeSystem;

/// <summary>Gives a parameter of a subscription's resolver the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
