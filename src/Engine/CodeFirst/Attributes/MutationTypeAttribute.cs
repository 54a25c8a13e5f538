namespace Qplet.GraphQL.CodeFirst;

/// <summary>Makes the public static methods of a static class fields of the mutation type. Any number of classes merge into the one root type.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MutationTypeAttribute : Attribute;
