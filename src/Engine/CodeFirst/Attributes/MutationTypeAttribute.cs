namespace Qplet.GraphQL.CodeFirst;

/// <summary>Adds the public static methods of a static class to the mutation type. Several classes may contribute to the root type.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MutationTypeAttribute : Attribute;
