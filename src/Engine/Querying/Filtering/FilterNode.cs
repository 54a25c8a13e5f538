using System.Linq.Expressions;
using System.Text;

namespace Qplet.GraphQL.Querying;

/// <summary>A filter as the client gave it, bound to the members of an entity. Its shape (which members and operations) gives the SQL; its values are parameters.</summary>
public abstract class FilterNode
{
    private string? _shape;

    private protected FilterNode()
    {
    }

    /// <summary>The shape as text: two filters with the same shape give the same SQL.</summary>
    internal string Shape
    {
        get
        {
            if (_shape is null)
            {
                var builder = new StringBuilder();
                AppendShape(builder);
                _shape = builder.ToString();
            }

            return _shape;
        }
    }

    internal abstract void AppendShape(StringBuilder shape);

    internal abstract void CollectValues(List<object> values);

    internal abstract Expression ToExpression(Expression row, FilterTranslation translation);
}
