namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Makes the public static methods and properties of a static class fields of the query type. Any number of classes merge into the one root type.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QueryTypeAttribute : Attribute;
