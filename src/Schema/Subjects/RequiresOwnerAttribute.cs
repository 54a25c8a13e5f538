namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>Marks a resolver of an interface of subjects that reads <see cref="Data.Subjects.SubjectKind.OwnerOf" /> of its parent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresOwnerAttribute : Attribute;
