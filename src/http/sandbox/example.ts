import { parse, print } from 'graphql';
import { FIRST_QUERY } from '../first-query.js';

/** The document that both explorers open with. */
export const EXAMPLE = `# 谁与谁组成联合党委：云阳县。按“发送请求”即可。
# Who is linked with whom in Yunyang county: press Send Request.
#
# 修改数据需要令牌：npx hub token --role recorder --division 500235
# 填入请求头 Authorization：Bearer <令牌>
# Changes need a token, made with that command and sent as the
# header Authorization: Bearer <token>.

${print(parse(FIRST_QUERY))}
`;
