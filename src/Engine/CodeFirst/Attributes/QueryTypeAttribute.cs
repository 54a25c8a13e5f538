namespace Qplet.GraphQL.CodeFirst;

/// <summary>Adds the public static methods and properties of a static class to the query type. Several classes may contribute to the root type.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QueryTypeAttribute : Attribute;
