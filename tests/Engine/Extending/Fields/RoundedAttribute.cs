using System.Reflection;
using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: rounded
/// <summary>Gives a number an argument that says how many decimals it is rounded to.</summary>
public sealed class RoundedAttribute : FieldDescriptorAttribute
{
    public override void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context)
    {
        if (field.ResultType != typeof(double))
        {
            context.Report(member, "[Rounded] only fits a double. Take it away, or change the type.");
            return;
        }

        field.Arguments.Add(
            new ArgumentDescriptor("decimals", TypeReference.To(BuiltInScalars.Int)) { Description = "How many decimals; all where it is left out." }
        );
        field.Use(next =>
            async resolving =>
            {
                var value = await next(resolving);
                return value is double number && resolving.GetArgument("decimals") is int decimals ? Math.Round(number, decimals) : value;
            }
        );
    }
}
// docs: end
