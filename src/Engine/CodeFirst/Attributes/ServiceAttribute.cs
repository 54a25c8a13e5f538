namespace Qplet.GraphQL.CodeFirst;

/// <summary>Gives a parameter a service of the request. Not needed for types that are registered as services, interfaces and abstract classes.</summary>
/// <param name="key">The key of a keyed service.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute(string? key = null) : Attribute
{
    /// <summary>The key of a keyed service.</summary>
    public string? Key { get; } = key;
}
