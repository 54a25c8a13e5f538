namespace Qplet.GraphQL.CodeFirst;

/// <summary>Binds a parameter to a service of the request. Not required for registered service types, interfaces and abstract classes.</summary>
/// <param name="key">The key of a keyed service.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute(string? key = null) : Attribute
{
    /// <summary>The key of a keyed service.</summary>
    public string? Key { get; } = key;
}
