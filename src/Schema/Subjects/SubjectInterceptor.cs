using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>
/// Completes the types of subjects: fields that need <see cref="ISubject.Uid" /> read the column that holds it, and the interfaces of subjects are nodes.
/// </summary>
internal sealed class SubjectInterceptor(SubjectKinds kinds) : TypeInterceptor
{
    /// <inheritdoc />
    public override void OnTypeDescribed(CodeFirstContext context, TypeDescriptor type)
    {
        if (type is not ComplexTypeDescriptor { Root: OperationKind.None } subject || !typeof(ISubject).IsAssignableFrom(subject.ClrType))
        {
            return;
        }
        if (subject.Kind == TypeKind.Interface)
        {
            NodeConfiguration.AddNodeInterface(context, subject);
        }
        else if (kinds.Find(subject.ClrType) is { } kind)
        {
            foreach (var field in subject.Fields.Where(static field => field.ParentRequirements?.Contains(nameof(ISubject.Uid)) == true))
            {
                field.ParentRequirements = [.. field.ParentRequirements!.Select(name => name == nameof(ISubject.Uid) ? kind.KeyProperty.Name : name)];
                if (field.Member!.IsDefined(typeof(RequiresOwnerAttribute), false))
                {
                    field.ParentRequirements = [.. field.ParentRequirements, kind.OwnerProperty!.Name];
                }
            }
        }
    }
}
